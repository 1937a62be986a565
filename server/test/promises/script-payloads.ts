/** What somebody types into a field who wants others' browsers to run it: each calls `ran()` where it succeeds. */
const shapes: readonly string[] = [
  '<script>ran()</script>',
  '<img src=x onerror=ran()>',
  '<svg onload=ran()></svg>',
  '<svg><script>ran()</script></svg>',
  '<iframe srcdoc="<script>parent.ran()</script>"></iframe>',
  '<iframe src="javascript:parent.ran()"></iframe>',
  '<a href="javascript:ran()" onfocus=ran() autofocus tabindex=1>x</a>',
  '<input autofocus onfocus=ran()>',
  '<details open ontoggle=ran()>x</details>',
  '<video><source onerror=ran()></video>',
  '<style onload=ran()></style>',
  '<object data="javascript:ran()"></object>',
  '<math><mtext><img src=x onerror=ran()></mtext></math>',
  '<svg><animate onbegin=ran() attributeName=x dur=1s></svg>',
  '<meta http-equiv=refresh content="0;url=javascript:ran()">',
  '<form action="javascript:ran()"><button autofocus onfocus=ran()>x</button></form>',
  '<noscript><p title="</noscript><img src=x onerror=ran()>"></noscript>',
  '<template><img src=x onerror=ran()></template><img src=x onerror=ran()>',
  "{{constructor.constructor('ran()')()}}${ran()}{@html ran()}",
  '\';ran();//";ran();//`;ran();//',
];

/** Where the text may land, and how it may slip through what was meant to hold it. */
const ways: readonly ((shape: string) => string)[] = [
  (shape) => shape,
  (shape) => `">${shape}`,
  (shape) => `'>${shape}`,
  (shape) => `-->${shape}`,
  (shape) => `</textarea></title></script>${shape}`,
  (shape) => shape.replaceAll('<', '<\n').replaceAll('<\n/', '</'),
  (shape) => shape.replaceAll(' ', '/'),
  (shape) => shape.replace(/<[a-z]+/, (tag) => tag.toUpperCase()),
  (shape) => shape.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (shape) => `\u0000${shape.replaceAll('<', '＜')}${shape}`.replaceAll('\u0000', '\u200b'),
];

/** Two hundred of them, the plain shapes first. */
export const scriptPayloads: readonly string[] = ways.flatMap((way) => shapes.map(way));

/** As a link that somebody is meant to follow. */
export const SCRIPT_LINK = 'javascript:ran()';
