/** Vietnamese letters in the one-byte code TCVN 5712 (fonts `.VnTime`), as a reader that knows nothing of it shows them. */
const TCVN3_PAIRS =
  'µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ' +
  '¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \u00ADư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ';

/** Vietnamese letters in VNI Windows, one or two characters each. Capitals are made from the small ones. */
const VNI_PAIRS =
  'aùá aøà aûả aõã aïạ aêă aéắ aèằ aúẳ aüẵ aëặ aââ aáấ aàầ aåẩ aãẫ aäậ ñđ eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ íí ìì æỉ óĩ òị ' +
  'oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ ôơ ôùớ ôøờ ôûở ôõỡ ôïợ uùú uøù uûủ uõũ uïụ öư öùứ öøừ öûử öõữ öïự yùý yøỳ yûỷ yõỹ îỵ';

const pairs = (text: string): [string, string][] =>
  text.split(' ').map((pair) => [pair.slice(0, -1), pair.slice(-1)]);

/** Old spelling to letter. */
export const TCVN3: ReadonlyMap<string, string> = new Map(pairs(TCVN3_PAIRS));

const small = pairs(VNI_PAIRS);
const inCapitals = (text: string): string => text.toUpperCase();
/** A capital with a small mark occurs too (`Aù` at the beginning of a sentence). */
const capitals = small.flatMap(([from, to]): [string, string][] => [
  [inCapitals(from), inCapitals(to)],
  [`${inCapitals(from.slice(0, 1))}${from.slice(1)}`, inCapitals(to)],
]);
export const VNI: ReadonlyMap<string, string> = new Map([...small, ...capitals]);
