/**
 * The middle parts of passwords that are tried first: the world's most common ones and what suggests itself here
 * (words of the organisation, places, greetings). Folded: small letters without marks, digits and signs at both ends cut off.
 * Passwords of digits alone stand in `COMMON_NUMBERS`. The list is ours, put together from public lists of leaked passwords.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `password passwort passw0rd p@ssw0rd p@ssword admin administrator welcome letmein iloveyou princess sunshine football
   monkey dragon master qwerty qwertyuiop qwertyui asdfghjk asdfghjkl zxcvbnm qazwsx qazwsxedc qwer asdf zxcv abc abcd abcde
   abcdef abcdefg abcdefgh a aa aaa aaaa aaaaaa aaaaaaaa abcabc test testtest user login secret default changeme google
   facebook zalo youtube samsung iphone nokia oppo vinaphone viettel mobifone
   matkhau matkhaumoi matkhaucuatoi mk khongcomatkhau dangnhap taikhoan nguoidung sotay sotaydientu sotaydangvien dangvien
   dangvienmoi dang dangbo danguy dangbokhoi danguykhoi chibo chiuy bithu phobithu capuy capuyvien doanvien congdoan
   congsan dangcongsan dangcongsanvietnam congsanvietnam vietnam vietnamvodich vietnamoi toiyeuvietnam tovietnam
   toquoc hochiminh bacho bachominh bachovidai hanoi saigon haiphong danang cantho hue quangninh halong halongbay
   baichay honggai campha uongbi mongcai dongtrieu quangyen vandon coto tienyen hanoimuathu
   anhyeuem emyeuanh yeuem yeuanh yeunhau toiyeuem iloveyouvietnam conyeu giadinh giadinhtoi mevabe bome bame yeume
   maimai maimaiyeuem anhnhoem emnhoanh tinhyeu hanhphuc khongbiet khongco khongnho quenroi chaobuoisang xinchao chaoban
   ngoisao hoasen hoahong hoadao cogaiviet thanhcong maymanphatloc phatloc thinhvuong anhem dongchi
   nguyen nguyenvan nguyenthi nguyenvana tran tranvan tranthi le levan phamvan hoangvan vuvan`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Numbers that are tried first, besides runs and repetitions, which a rule finds. */
export const COMMON_NUMBERS: ReadonlySet<string> = new Set(
  `00000000 11223344 12121212 12344321 12341234 12312312 123123123 112233445566 11112222 13579246 14725836 147258369
   159357159 19001000 19051890 19411945 19451945 19541954 19751975 20002000 20202020 20252025 20262026 30041975 03021930
   02091945 02091969 07051954 22121944 19121946 19051941 52013140 68686868 86868686 79797979 39393939 88888888 66668888
   99998888 123456789 987654321 1234567890 0123456789 0987654321 789456123 741852963 963852741 456789123 123654789
   01012000 01011970 01011980 01011990`.split(/\s+/),
);
