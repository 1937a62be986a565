-- The first screen asks at every opening for what is before a unit's meetings and for what was sealed lately. By these it reads the one or two
-- rows it shows, however many years of meetings the unit has.
create index meetings_ahead on meetings (unit_id, starts_at) where state <> 'sealed';
create index meetings_sealed on meetings (unit_id, sealed_at desc) where state = 'sealed';
