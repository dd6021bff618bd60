// src/colors.ts
function e(e) {
	let t = Number.parseInt(e.slice(1), 16);
	return [
		t >> 16,
		t >> 8 & 255,
		t & 255
	];
}
function t(t) {
	let n = getComputedStyle(t).getPropertyValue("--st-background-color").trim();
	return /^#[0-9a-f]{6}$/i.test(n) ? e(n) : matchMedia("(prefers-color-scheme: dark)").matches ? [
		18,
		20,
		23
	] : [
		255,
		255,
		255
	];
}
function n([e, t, n]) {
	return .2126 * e + .7152 * t + .0722 * n < 128;
}
function r(e) {
	for (let t = e; t; t = t.parentElement) {
		let [e, n, r, i] = getComputedStyle(t).backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [];
		if (e !== void 0 && (i ?? 1) > .5) return [
			e,
			n,
			r
		];
	}
	return [
		255,
		255,
		255
	];
}
function i(e) {
	return `#${e.map((e) => Math.round(e).toString(16).padStart(2, "0")).join("")}`;
}
var a = [
	"#00204D",
	"#414D6B",
	"#7C7B78",
	"#BCAF6F",
	"#FFEA46"
].map(e);
function o(e, t) {
	let n = Math.min(1, Math.max(0, e)), r = (a.length - 1) * (t ? .3 + .7 * n : .78 * (1 - n)), i = Math.min(a.length - 2, Math.floor(r)), [o, c] = [a[i], a[i + 1]];
	return s(o, c, r - i).map(Math.round);
}
function s(e, t, n) {
	return e.map((e, r) => e + (t[r] - e) * n);
}
var c = {
	intra: {
		light: "#0072B2",
		dark: "#3D9BD6"
	},
	inter: {
		light: "#D55E00",
		dark: "#F07A24"
	}
};
// node_modules/d3-format/dist/d3-format.mjs
function l(e) {
	return Math.abs(e = Math.round(e)) >= 1e21 ? e.toLocaleString("en").replace(/,/g, "") : e.toString(10);
}
function u(e, t) {
	if (!isFinite(e) || e === 0) return null;
	var n = (e = t ? e.toExponential(t - 1) : e.toExponential()).indexOf("e"), r = e.slice(0, n);
	return [r.length > 1 ? r[0] + r.slice(2) : r, +e.slice(n + 1)];
}
function d(e) {
	return e = u(Math.abs(e)), e ? e[1] : NaN;
}
function f(e, t) {
	return function(n, r) {
		for (var i = n.length, a = [], o = 0, s = e[0], c = 0; i > 0 && s > 0 && (c + s + 1 > r && (s = Math.max(1, r - c)), a.push(n.substring(i -= s, i + s)), !((c += s + 1) > r));) s = e[o = (o + 1) % e.length];
		return a.reverse().join(t);
	};
}
function p(e) {
	return function(t) {
		return t.replace(/[0-9]/g, function(t) {
			return e[+t];
		});
	};
}
var m = /^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;
function h(e) {
	if (!(t = m.exec(e))) throw Error("invalid format: " + e);
	var t;
	return new g({
		fill: t[1],
		align: t[2],
		sign: t[3],
		symbol: t[4],
		zero: t[5],
		width: t[6],
		comma: t[7],
		precision: t[8] && t[8].slice(1),
		trim: t[9],
		type: t[10]
	});
}
h.prototype = g.prototype;
function g(e) {
	this.fill = e.fill === void 0 ? " " : e.fill + "", this.align = e.align === void 0 ? ">" : e.align + "", this.sign = e.sign === void 0 ? "-" : e.sign + "", this.symbol = e.symbol === void 0 ? "" : e.symbol + "", this.zero = !!e.zero, this.width = e.width === void 0 ? void 0 : +e.width, this.comma = !!e.comma, this.precision = e.precision === void 0 ? void 0 : +e.precision, this.trim = !!e.trim, this.type = e.type === void 0 ? "" : e.type + "";
}
g.prototype.toString = function() {
	return this.fill + this.align + this.sign + this.symbol + (this.zero ? "0" : "") + (this.width === void 0 ? "" : Math.max(1, this.width | 0)) + (this.comma ? "," : "") + (this.precision === void 0 ? "" : "." + Math.max(0, this.precision | 0)) + (this.trim ? "~" : "") + this.type;
};
function _(e) {
	out: for (var t = e.length, n = 1, r = -1, i; n < t; ++n) switch (e[n]) {
		case ".":
			r = i = n;
			break;
		case "0":
			r === 0 && (r = n), i = n;
			break;
		default:
			if (!+e[n]) break out;
			r > 0 && (r = 0);
	}
	return r > 0 ? e.slice(0, r) + e.slice(i + 1) : e;
}
var v;
function y(e, t) {
	var n = u(e, t);
	if (!n) return v = void 0, e.toPrecision(t);
	var r = n[0], i = n[1], a = i - (v = Math.max(-8, Math.min(8, Math.floor(i / 3))) * 3) + 1, o = r.length;
	return a === o ? r : a > o ? r + Array(a - o + 1).join("0") : a > 0 ? r.slice(0, a) + "." + r.slice(a) : "0." + Array(1 - a).join("0") + u(e, Math.max(0, t + a - 1))[0];
}
function b(e, t) {
	var n = u(e, t);
	if (!n) return e + "";
	var r = n[0], i = n[1];
	return i < 0 ? "0." + Array(-i).join("0") + r : r.length > i + 1 ? r.slice(0, i + 1) + "." + r.slice(i + 1) : r + Array(i - r.length + 2).join("0");
}
var x = {
	"%": (e, t) => (e * 100).toFixed(t),
	b: (e) => Math.round(e).toString(2),
	c: (e) => e + "",
	d: l,
	e: (e, t) => e.toExponential(t),
	f: (e, t) => e.toFixed(t),
	g: (e, t) => e.toPrecision(t),
	o: (e) => Math.round(e).toString(8),
	p: (e, t) => b(e * 100, t),
	r: b,
	s: y,
	X: (e) => Math.round(e).toString(16).toUpperCase(),
	x: (e) => Math.round(e).toString(16)
};
function S(e) {
	return e;
}
var C = Array.prototype.map, w = [
	"y",
	"z",
	"a",
	"f",
	"p",
	"n",
	"µ",
	"m",
	"",
	"k",
	"M",
	"G",
	"T",
	"P",
	"E",
	"Z",
	"Y"
];
function T(e) {
	var t = e.grouping === void 0 || e.thousands === void 0 ? S : f(C.call(e.grouping, Number), e.thousands + ""), n = e.currency === void 0 ? "" : e.currency[0] + "", r = e.currency === void 0 ? "" : e.currency[1] + "", i = e.decimal === void 0 ? "." : e.decimal + "", a = e.numerals === void 0 ? S : p(C.call(e.numerals, String)), o = e.percent === void 0 ? "%" : e.percent + "", s = e.minus === void 0 ? "−" : e.minus + "", c = e.nan === void 0 ? "NaN" : e.nan + "";
	function l(e, l) {
		e = h(e);
		var u = e.fill, d = e.align, f = e.sign, p = e.symbol, m = e.zero, g = e.width, y = e.comma, b = e.precision, S = e.trim, C = e.type;
		C === "n" ? (y = !0, C = "g") : x[C] || (b === void 0 && (b = 12), S = !0, C = "g"), (m || u === "0" && d === "=") && (m = !0, u = "0", d = "=");
		var T = (l && l.prefix !== void 0 ? l.prefix : "") + (p === "$" ? n : p === "#" && /[boxX]/.test(C) ? "0" + C.toLowerCase() : ""), E = (p === "$" ? r : /[%p]/.test(C) ? o : "") + (l && l.suffix !== void 0 ? l.suffix : ""), D = x[C], ee = /[defgprs%]/.test(C);
		b = b === void 0 ? 6 : /[gprs]/.test(C) ? Math.max(1, Math.min(21, b)) : Math.max(0, Math.min(20, b));
		function O(e) {
			var n = T, r = E, o, l, p;
			if (C === "c") r = D(e) + r, e = "";
			else {
				e = +e;
				var h = e < 0 || 1 / e < 0;
				if (e = isNaN(e) ? c : D(Math.abs(e), b), S && (e = _(e)), h && +e == 0 && f !== "+" && (h = !1), n = (h ? f === "(" ? f : s : f === "-" || f === "(" ? "" : f) + n, r = (C === "s" && !isNaN(e) && v !== void 0 ? w[8 + v / 3] : "") + r + (h && f === "(" ? ")" : ""), ee) {
					for (o = -1, l = e.length; ++o < l;) if (p = e.charCodeAt(o), 48 > p || p > 57) {
						r = (p === 46 ? i + e.slice(o + 1) : e.slice(o)) + r, e = e.slice(0, o);
						break;
					}
				}
			}
			y && !m && (e = t(e, Infinity));
			var x = n.length + e.length + r.length, O = x < g ? Array(g - x + 1).join(u) : "";
			switch (y && m && (e = t(O + e, O.length ? g - r.length : Infinity), O = ""), d) {
				case "<":
					e = n + e + r + O;
					break;
				case "=":
					e = n + O + e + r;
					break;
				case "^":
					e = O.slice(0, x = O.length >> 1) + n + e + r + O.slice(x);
					break;
				default: e = O + n + e + r;
			}
			return a(e);
		}
		return O.toString = function() {
			return e + "";
		}, O;
	}
	function u(e, t) {
		var n = Math.max(-8, Math.min(8, Math.floor(d(t) / 3))) * 3, r = 10 ** -n, i = l((e = h(e), e.type = "f", e), { suffix: w[8 + n / 3] });
		return function(e) {
			return i(r * e);
		};
	}
	return {
		format: l,
		formatPrefix: u
	};
}
var E, D, ee;
O({
	thousands: ",",
	grouping: [3],
	currency: ["$", ""]
});
function O(e) {
	return E = T(e), D = E.format, ee = E.formatPrefix, E;
}
function te(e) {
	return Math.max(0, -d(Math.abs(e)));
}
function ne(e, t) {
	return Math.max(0, Math.max(-8, Math.min(8, Math.floor(d(t) / 3))) * 3 - d(Math.abs(e)));
}
function re(e, t) {
	return e = Math.abs(e), t = Math.abs(t) - e, Math.max(0, d(t) - d(e)) + 1;
}
// node_modules/d3-array/dist/d3-array.mjs
function ie(e, t) {
	return e == null || t == null ? NaN : e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function ae(e, t) {
	return e == null || t == null ? NaN : t < e ? -1 : t > e ? 1 : t >= e ? 0 : NaN;
}
function oe(e) {
	let t, n, r;
	e.length === 2 ? (t = e === ie || e === ae ? e : se, n = e, r = e) : (t = ie, n = (t, n) => ie(e(t), n), r = (t, n) => e(t) - n);
	function i(e, r, i = 0, a = e.length) {
		if (i < a) {
			if (t(r, r) !== 0) return a;
			do {
				let t = i + a >>> 1;
				n(e[t], r) < 0 ? i = t + 1 : a = t;
			} while (i < a);
		}
		return i;
	}
	function a(e, r, i = 0, a = e.length) {
		if (i < a) {
			if (t(r, r) !== 0) return a;
			do {
				let t = i + a >>> 1;
				n(e[t], r) <= 0 ? i = t + 1 : a = t;
			} while (i < a);
		}
		return i;
	}
	function o(e, t, n = 0, a = e.length) {
		let o = i(e, t, n, a - 1);
		return o > n && r(e[o - 1], t) > -r(e[o], t) ? o - 1 : o;
	}
	return {
		left: i,
		center: o,
		right: a
	};
}
function se() {
	return 0;
}
function ce(e) {
	return e === null ? NaN : +e;
}
var le = oe(ie), ue = le.right;
le.left, oe(ce).center, Array.prototype.slice;
var de = Math.sqrt(50), fe = Math.sqrt(10), pe = Math.sqrt(2);
function me(e, t, n) {
	let r = (t - e) / Math.max(0, n), i = Math.floor(Math.log10(r)), a = r / 10 ** i, o = a >= de ? 10 : a >= fe ? 5 : a >= pe ? 2 : 1, s, c, l;
	return i < 0 ? (l = 10 ** -i / o, s = Math.round(e * l), c = Math.round(t * l), s / l < e && ++s, c / l > t && --c, l = -l) : (l = 10 ** i * o, s = Math.round(e / l), c = Math.round(t / l), s * l < e && ++s, c * l > t && --c), c < s && .5 <= n && n < 2 ? me(e, t, n * 2) : [
		s,
		c,
		l
	];
}
function he(e, t, n) {
	if (t = +t, e = +e, n = +n, !(n > 0)) return [];
	if (e === t) return [e];
	let r = t < e, [i, a, o] = r ? me(t, e, n) : me(e, t, n);
	if (!(a >= i)) return [];
	let s = a - i + 1, c = Array(s);
	if (r) {
		if (o < 0) for (let e = 0; e < s; ++e) c[e] = (a - e) / -o;
		else for (let e = 0; e < s; ++e) c[e] = (a - e) * o;
	} else if (o < 0) for (let e = 0; e < s; ++e) c[e] = (i + e) / -o;
	else for (let e = 0; e < s; ++e) c[e] = (i + e) * o;
	return c;
}
function ge(e, t, n) {
	return t = +t, e = +e, n = +n, me(e, t, n)[2];
}
function _e(e, t, n) {
	t = +t, e = +e, n = +n;
	let r = t < e, i = r ? ge(t, e, n) : ge(e, t, n);
	return (r ? -1 : 1) * (i < 0 ? 1 / -i : i);
}
// node_modules/d3-color/dist/d3-color.mjs
function ve(e, t, n) {
	e.prototype = t.prototype = n, n.constructor = e;
}
function ye(e, t) {
	var n = Object.create(e.prototype);
	for (var r in t) n[r] = t[r];
	return n;
}
function be() {}
var xe = .7, Se = 1 / xe, Ce = "\\s*([+-]?\\d+)\\s*", we = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*", k = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*", Te = /^#([0-9a-f]{3,8})$/, Ee = RegExp(`^rgb\\(${Ce},${Ce},${Ce}\\)$`), De = RegExp(`^rgb\\(${k},${k},${k}\\)$`), Oe = RegExp(`^rgba\\(${Ce},${Ce},${Ce},${we}\\)$`), ke = RegExp(`^rgba\\(${k},${k},${k},${we}\\)$`), Ae = RegExp(`^hsl\\(${we},${k},${k}\\)$`), je = RegExp(`^hsla\\(${we},${k},${k},${we}\\)$`), Me = {
	aliceblue: 15792383,
	antiquewhite: 16444375,
	aqua: 65535,
	aquamarine: 8388564,
	azure: 15794175,
	beige: 16119260,
	bisque: 16770244,
	black: 0,
	blanchedalmond: 16772045,
	blue: 255,
	blueviolet: 9055202,
	brown: 10824234,
	burlywood: 14596231,
	cadetblue: 6266528,
	chartreuse: 8388352,
	chocolate: 13789470,
	coral: 16744272,
	cornflowerblue: 6591981,
	cornsilk: 16775388,
	crimson: 14423100,
	cyan: 65535,
	darkblue: 139,
	darkcyan: 35723,
	darkgoldenrod: 12092939,
	darkgray: 11119017,
	darkgreen: 25600,
	darkgrey: 11119017,
	darkkhaki: 12433259,
	darkmagenta: 9109643,
	darkolivegreen: 5597999,
	darkorange: 16747520,
	darkorchid: 10040012,
	darkred: 9109504,
	darksalmon: 15308410,
	darkseagreen: 9419919,
	darkslateblue: 4734347,
	darkslategray: 3100495,
	darkslategrey: 3100495,
	darkturquoise: 52945,
	darkviolet: 9699539,
	deeppink: 16716947,
	deepskyblue: 49151,
	dimgray: 6908265,
	dimgrey: 6908265,
	dodgerblue: 2003199,
	firebrick: 11674146,
	floralwhite: 16775920,
	forestgreen: 2263842,
	fuchsia: 16711935,
	gainsboro: 14474460,
	ghostwhite: 16316671,
	gold: 16766720,
	goldenrod: 14329120,
	gray: 8421504,
	green: 32768,
	greenyellow: 11403055,
	grey: 8421504,
	honeydew: 15794160,
	hotpink: 16738740,
	indianred: 13458524,
	indigo: 4915330,
	ivory: 16777200,
	khaki: 15787660,
	lavender: 15132410,
	lavenderblush: 16773365,
	lawngreen: 8190976,
	lemonchiffon: 16775885,
	lightblue: 11393254,
	lightcoral: 15761536,
	lightcyan: 14745599,
	lightgoldenrodyellow: 16448210,
	lightgray: 13882323,
	lightgreen: 9498256,
	lightgrey: 13882323,
	lightpink: 16758465,
	lightsalmon: 16752762,
	lightseagreen: 2142890,
	lightskyblue: 8900346,
	lightslategray: 7833753,
	lightslategrey: 7833753,
	lightsteelblue: 11584734,
	lightyellow: 16777184,
	lime: 65280,
	limegreen: 3329330,
	linen: 16445670,
	magenta: 16711935,
	maroon: 8388608,
	mediumaquamarine: 6737322,
	mediumblue: 205,
	mediumorchid: 12211667,
	mediumpurple: 9662683,
	mediumseagreen: 3978097,
	mediumslateblue: 8087790,
	mediumspringgreen: 64154,
	mediumturquoise: 4772300,
	mediumvioletred: 13047173,
	midnightblue: 1644912,
	mintcream: 16121850,
	mistyrose: 16770273,
	moccasin: 16770229,
	navajowhite: 16768685,
	navy: 128,
	oldlace: 16643558,
	olive: 8421376,
	olivedrab: 7048739,
	orange: 16753920,
	orangered: 16729344,
	orchid: 14315734,
	palegoldenrod: 15657130,
	palegreen: 10025880,
	paleturquoise: 11529966,
	palevioletred: 14381203,
	papayawhip: 16773077,
	peachpuff: 16767673,
	peru: 13468991,
	pink: 16761035,
	plum: 14524637,
	powderblue: 11591910,
	purple: 8388736,
	rebeccapurple: 6697881,
	red: 16711680,
	rosybrown: 12357519,
	royalblue: 4286945,
	saddlebrown: 9127187,
	salmon: 16416882,
	sandybrown: 16032864,
	seagreen: 3050327,
	seashell: 16774638,
	sienna: 10506797,
	silver: 12632256,
	skyblue: 8900331,
	slateblue: 6970061,
	slategray: 7372944,
	slategrey: 7372944,
	snow: 16775930,
	springgreen: 65407,
	steelblue: 4620980,
	tan: 13808780,
	teal: 32896,
	thistle: 14204888,
	tomato: 16737095,
	turquoise: 4251856,
	violet: 15631086,
	wheat: 16113331,
	white: 16777215,
	whitesmoke: 16119285,
	yellow: 16776960,
	yellowgreen: 10145074
};
ve(be, Le, {
	copy(e) {
		return Object.assign(new this.constructor(), this, e);
	},
	displayable() {
		return this.rgb().displayable();
	},
	hex: Ne,
	formatHex: Ne,
	formatHex8: Pe,
	formatHsl: Fe,
	formatRgb: Ie,
	toString: Ie
});
function Ne() {
	return this.rgb().formatHex();
}
function Pe() {
	return this.rgb().formatHex8();
}
function Fe() {
	return Ye(this).formatHsl();
}
function Ie() {
	return this.rgb().formatRgb();
}
function Le(e) {
	var t, n;
	return e = (e + "").trim().toLowerCase(), (t = Te.exec(e)) ? (n = t[1].length, t = parseInt(t[1], 16), n === 6 ? Re(t) : n === 3 ? new A(t >> 8 & 15 | t >> 4 & 240, t >> 4 & 15 | t & 240, (t & 15) << 4 | t & 15, 1) : n === 8 ? ze(t >> 24 & 255, t >> 16 & 255, t >> 8 & 255, (t & 255) / 255) : n === 4 ? ze(t >> 12 & 15 | t >> 8 & 240, t >> 8 & 15 | t >> 4 & 240, t >> 4 & 15 | t & 240, ((t & 15) << 4 | t & 15) / 255) : null) : (t = Ee.exec(e)) ? new A(t[1], t[2], t[3], 1) : (t = De.exec(e)) ? new A(t[1] * 255 / 100, t[2] * 255 / 100, t[3] * 255 / 100, 1) : (t = Oe.exec(e)) ? ze(t[1], t[2], t[3], t[4]) : (t = ke.exec(e)) ? ze(t[1] * 255 / 100, t[2] * 255 / 100, t[3] * 255 / 100, t[4]) : (t = Ae.exec(e)) ? Je(t[1], t[2] / 100, t[3] / 100, 1) : (t = je.exec(e)) ? Je(t[1], t[2] / 100, t[3] / 100, t[4]) : Me.hasOwnProperty(e) ? Re(Me[e]) : e === "transparent" ? new A(NaN, NaN, NaN, 0) : null;
}
function Re(e) {
	return new A(e >> 16 & 255, e >> 8 & 255, e & 255, 1);
}
function ze(e, t, n, r) {
	return r <= 0 && (e = t = n = NaN), new A(e, t, n, r);
}
function Be(e) {
	return e instanceof be || (e = Le(e)), e ? (e = e.rgb(), new A(e.r, e.g, e.b, e.opacity)) : new A();
}
function Ve(e, t, n, r) {
	return arguments.length === 1 ? Be(e) : new A(e, t, n, r ?? 1);
}
function A(e, t, n, r) {
	this.r = +e, this.g = +t, this.b = +n, this.opacity = +r;
}
ve(A, Ve, ye(be, {
	brighter(e) {
		return e = e == null ? Se : Se ** +e, new A(this.r * e, this.g * e, this.b * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? xe : xe ** +e, new A(this.r * e, this.g * e, this.b * e, this.opacity);
	},
	rgb() {
		return this;
	},
	clamp() {
		return new A(Ke(this.r), Ke(this.g), Ke(this.b), Ge(this.opacity));
	},
	displayable() {
		return -.5 <= this.r && this.r < 255.5 && -.5 <= this.g && this.g < 255.5 && -.5 <= this.b && this.b < 255.5 && 0 <= this.opacity && this.opacity <= 1;
	},
	hex: He,
	formatHex: He,
	formatHex8: Ue,
	formatRgb: We,
	toString: We
}));
function He() {
	return `#${qe(this.r)}${qe(this.g)}${qe(this.b)}`;
}
function Ue() {
	return `#${qe(this.r)}${qe(this.g)}${qe(this.b)}${qe((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
}
function We() {
	let e = Ge(this.opacity);
	return `${e === 1 ? "rgb(" : "rgba("}${Ke(this.r)}, ${Ke(this.g)}, ${Ke(this.b)}${e === 1 ? ")" : `, ${e})`}`;
}
function Ge(e) {
	return isNaN(e) ? 1 : Math.max(0, Math.min(1, e));
}
function Ke(e) {
	return Math.max(0, Math.min(255, Math.round(e) || 0));
}
function qe(e) {
	return e = Ke(e), (e < 16 ? "0" : "") + e.toString(16);
}
function Je(e, t, n, r) {
	return r <= 0 ? e = t = n = NaN : n <= 0 || n >= 1 ? e = t = NaN : t <= 0 && (e = NaN), new j(e, t, n, r);
}
function Ye(e) {
	if (e instanceof j) return new j(e.h, e.s, e.l, e.opacity);
	if (e instanceof be || (e = Le(e)), !e) return new j();
	if (e instanceof j) return e;
	e = e.rgb();
	var t = e.r / 255, n = e.g / 255, r = e.b / 255, i = Math.min(t, n, r), a = Math.max(t, n, r), o = NaN, s = a - i, c = (a + i) / 2;
	return s ? (o = t === a ? (n - r) / s + (n < r) * 6 : n === a ? (r - t) / s + 2 : (t - n) / s + 4, s /= c < .5 ? a + i : 2 - a - i, o *= 60) : s = c > 0 && c < 1 ? 0 : o, new j(o, s, c, e.opacity);
}
function Xe(e, t, n, r) {
	return arguments.length === 1 ? Ye(e) : new j(e, t, n, r ?? 1);
}
function j(e, t, n, r) {
	this.h = +e, this.s = +t, this.l = +n, this.opacity = +r;
}
ve(j, Xe, ye(be, {
	brighter(e) {
		return e = e == null ? Se : Se ** +e, new j(this.h, this.s, this.l * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? xe : xe ** +e, new j(this.h, this.s, this.l * e, this.opacity);
	},
	rgb() {
		var e = this.h % 360 + (this.h < 0) * 360, t = isNaN(e) || isNaN(this.s) ? 0 : this.s, n = this.l, r = n + (n < .5 ? n : 1 - n) * t, i = 2 * n - r;
		return new A($e(e >= 240 ? e - 240 : e + 120, i, r), $e(e, i, r), $e(e < 120 ? e + 240 : e - 120, i, r), this.opacity);
	},
	clamp() {
		return new j(Ze(this.h), Qe(this.s), Qe(this.l), Ge(this.opacity));
	},
	displayable() {
		return (0 <= this.s && this.s <= 1 || isNaN(this.s)) && 0 <= this.l && this.l <= 1 && 0 <= this.opacity && this.opacity <= 1;
	},
	formatHsl() {
		let e = Ge(this.opacity);
		return `${e === 1 ? "hsl(" : "hsla("}${Ze(this.h)}, ${Qe(this.s) * 100}%, ${Qe(this.l) * 100}%${e === 1 ? ")" : `, ${e})`}`;
	}
}));
function Ze(e) {
	return e = (e || 0) % 360, e < 0 ? e + 360 : e;
}
function Qe(e) {
	return Math.max(0, Math.min(1, e || 0));
}
function $e(e, t, n) {
	return (e < 60 ? t + (n - t) * e / 60 : e < 180 ? n : e < 240 ? t + (n - t) * (240 - e) / 60 : t) * 255;
}
var et = Math.PI / 180, tt = 180 / Math.PI, nt = 18, rt = .96422, it = 1, at = .82521, ot = 4 / 29, st = 6 / 29, ct = 3 * st * st, lt = st * st * st;
function ut(e) {
	if (e instanceof M) return new M(e.l, e.a, e.b, e.opacity);
	if (e instanceof N) return vt(e);
	e instanceof A || (e = Be(e));
	var t = ht(e.r), n = ht(e.g), r = ht(e.b), i = ft((.2225045 * t + .7168786 * n + .0606169 * r) / it), a, o;
	return t === n && n === r ? a = o = i : (a = ft((.4360747 * t + .3850649 * n + .1430804 * r) / rt), o = ft((.0139322 * t + .0971045 * n + .7141733 * r) / at)), new M(116 * i - 16, 500 * (a - i), 200 * (i - o), e.opacity);
}
function dt(e, t, n, r) {
	return arguments.length === 1 ? ut(e) : new M(e, t, n, r ?? 1);
}
function M(e, t, n, r) {
	this.l = +e, this.a = +t, this.b = +n, this.opacity = +r;
}
ve(M, dt, ye(be, {
	brighter(e) {
		return new M(this.l + nt * (e ?? 1), this.a, this.b, this.opacity);
	},
	darker(e) {
		return new M(this.l - nt * (e ?? 1), this.a, this.b, this.opacity);
	},
	rgb() {
		var e = (this.l + 16) / 116, t = isNaN(this.a) ? e : e + this.a / 500, n = isNaN(this.b) ? e : e - this.b / 200;
		return t = rt * pt(t), e = it * pt(e), n = at * pt(n), new A(mt(3.1338561 * t - 1.6168667 * e - .4906146 * n), mt(-.9787684 * t + 1.9161415 * e + .033454 * n), mt(.0719453 * t - .2289914 * e + 1.4052427 * n), this.opacity);
	}
}));
function ft(e) {
	return e > lt ? e ** (1 / 3) : e / ct + ot;
}
function pt(e) {
	return e > st ? e * e * e : ct * (e - ot);
}
function mt(e) {
	return 255 * (e <= .0031308 ? 12.92 * e : 1.055 * e ** (1 / 2.4) - .055);
}
function ht(e) {
	return (e /= 255) <= .04045 ? e / 12.92 : ((e + .055) / 1.055) ** 2.4;
}
function gt(e) {
	if (e instanceof N) return new N(e.h, e.c, e.l, e.opacity);
	if (e instanceof M || (e = ut(e)), e.a === 0 && e.b === 0) return new N(NaN, 0 < e.l && e.l < 100 ? 0 : NaN, e.l, e.opacity);
	var t = Math.atan2(e.b, e.a) * tt;
	return new N(t < 0 ? t + 360 : t, Math.sqrt(e.a * e.a + e.b * e.b), e.l, e.opacity);
}
function _t(e, t, n, r) {
	return arguments.length === 1 ? gt(e) : new N(e, t, n, r ?? 1);
}
function N(e, t, n, r) {
	this.h = +e, this.c = +t, this.l = +n, this.opacity = +r;
}
function vt(e) {
	if (isNaN(e.h)) return new M(e.l, 0, 0, e.opacity);
	var t = e.h * et;
	return new M(e.l, Math.cos(t) * e.c, Math.sin(t) * e.c, e.opacity);
}
ve(N, _t, ye(be, {
	brighter(e) {
		return new N(this.h, this.c, this.l + nt * (e ?? 1), this.opacity);
	},
	darker(e) {
		return new N(this.h, this.c, this.l - nt * (e ?? 1), this.opacity);
	},
	rgb() {
		return vt(this).rgb();
	}
}));
var yt = -.14861, bt = 1.78277, xt = -.29227, St = -.90649, Ct = 1.97294, wt = Ct * St, Tt = Ct * bt, Et = bt * xt - St * yt;
function Dt(e) {
	if (e instanceof kt) return new kt(e.h, e.s, e.l, e.opacity);
	e instanceof A || (e = Be(e));
	var t = e.r / 255, n = e.g / 255, r = e.b / 255, i = (Et * r + wt * t - Tt * n) / (Et + wt - Tt), a = r - i, o = (Ct * (n - i) - xt * a) / St, s = Math.sqrt(o * o + a * a) / (Ct * i * (1 - i)), c = s ? Math.atan2(o, a) * tt - 120 : NaN;
	return new kt(c < 0 ? c + 360 : c, s, i, e.opacity);
}
function Ot(e, t, n, r) {
	return arguments.length === 1 ? Dt(e) : new kt(e, t, n, r ?? 1);
}
function kt(e, t, n, r) {
	this.h = +e, this.s = +t, this.l = +n, this.opacity = +r;
}
ve(kt, Ot, ye(be, {
	brighter(e) {
		return e = e == null ? Se : Se ** +e, new kt(this.h, this.s, this.l * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? xe : xe ** +e, new kt(this.h, this.s, this.l * e, this.opacity);
	},
	rgb() {
		var e = isNaN(this.h) ? 0 : (this.h + 120) * et, t = +this.l, n = isNaN(this.s) ? 0 : this.s * t * (1 - t), r = Math.cos(e), i = Math.sin(e);
		return new A(255 * (t + n * (yt * r + bt * i)), 255 * (t + n * (xt * r + St * i)), 255 * (t + Ct * r * n), this.opacity);
	}
}));
var At = (e) => () => e;
function jt(e, t) {
	return function(n) {
		return e + n * t;
	};
}
function Mt(e, t, n) {
	return e **= +n, t = t ** +n - e, n = 1 / n, function(r) {
		return (e + r * t) ** +n;
	};
}
function Nt(e, t) {
	var n = t - e;
	return n ? jt(e, n > 180 || n < -180 ? n - 360 * Math.round(n / 360) : n) : At(isNaN(e) ? t : e);
}
function Pt(e) {
	return (e = +e) == 1 ? Ft : function(t, n) {
		return n - t ? Mt(t, n, e) : At(isNaN(t) ? n : t);
	};
}
function Ft(e, t) {
	var n = t - e;
	return n ? jt(e, n) : At(isNaN(e) ? t : e);
}
var It = (function e(t) {
	var n = Pt(t);
	function r(e, t) {
		var r = n((e = Ve(e)).r, (t = Ve(t)).r), i = n(e.g, t.g), a = n(e.b, t.b), o = Ft(e.opacity, t.opacity);
		return function(t) {
			return e.r = r(t), e.g = i(t), e.b = a(t), e.opacity = o(t), e + "";
		};
	}
	return r.gamma = e, r;
})(1);
function Lt(e, t) {
	t ||= [];
	var n = e ? Math.min(t.length, e.length) : 0, r = t.slice(), i;
	return function(a) {
		for (i = 0; i < n; ++i) r[i] = e[i] * (1 - a) + t[i] * a;
		return r;
	};
}
function Rt(e) {
	return ArrayBuffer.isView(e) && !(e instanceof DataView);
}
function zt(e, t) {
	for (var n = t ? t.length : 0, r = e ? Math.min(n, e.length) : 0, i = Array(r), a = Array(n), o = 0; o < r; ++o) i[o] = qt(e[o], t[o]);
	for (; o < n; ++o) a[o] = t[o];
	return function(e) {
		for (o = 0; o < r; ++o) a[o] = i[o](e);
		return a;
	};
}
function Bt(e, t) {
	var n = /* @__PURE__ */ new Date();
	return e = +e, t = +t, function(r) {
		return n.setTime(e * (1 - r) + t * r), n;
	};
}
function P(e, t) {
	return e = +e, t = +t, function(n) {
		return e * (1 - n) + t * n;
	};
}
function Vt(e, t) {
	var n = {}, r = {}, i;
	for (i in typeof e == "object" && e || (e = {}), typeof t == "object" && t || (t = {}), t) i in e ? n[i] = qt(e[i], t[i]) : r[i] = t[i];
	return function(e) {
		for (i in n) r[i] = n[i](e);
		return r;
	};
}
var Ht = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g, Ut = new RegExp(Ht.source, "g");
function Wt(e) {
	return function() {
		return e;
	};
}
function Gt(e) {
	return function(t) {
		return e(t) + "";
	};
}
function Kt(e, t) {
	var n = Ht.lastIndex = Ut.lastIndex = 0, r, i, a, o = -1, s = [], c = [];
	for (e += "", t += ""; (r = Ht.exec(e)) && (i = Ut.exec(t));) (a = i.index) > n && (a = t.slice(n, a), s[o] ? s[o] += a : s[++o] = a), (r = r[0]) === (i = i[0]) ? s[o] ? s[o] += i : s[++o] = i : (s[++o] = null, c.push({
		i: o,
		x: P(r, i)
	})), n = Ut.lastIndex;
	return n < t.length && (a = t.slice(n), s[o] ? s[o] += a : s[++o] = a), s.length < 2 ? c[0] ? Gt(c[0].x) : Wt(t) : (t = c.length, function(e) {
		for (var n = 0, r; n < t; ++n) s[(r = c[n]).i] = r.x(e);
		return s.join("");
	});
}
function qt(e, t) {
	var n = typeof t, r;
	return t == null || n === "boolean" ? At(t) : (n === "number" ? P : n === "string" ? (r = Le(t)) ? (t = r, It) : Kt : t instanceof Le ? It : t instanceof Date ? Bt : Rt(t) ? Lt : Array.isArray(t) ? zt : typeof t.valueOf != "function" && typeof t.toString != "function" || isNaN(t) ? Vt : P)(e, t);
}
function Jt(e, t) {
	return e = +e, t = +t, function(n) {
		return Math.round(e * (1 - n) + t * n);
	};
}
var Yt = 180 / Math.PI, Xt = {
	translateX: 0,
	translateY: 0,
	rotate: 0,
	skewX: 0,
	scaleX: 1,
	scaleY: 1
};
function Zt(e, t, n, r, i, a) {
	var o, s, c;
	return (o = Math.sqrt(e * e + t * t)) && (e /= o, t /= o), (c = e * n + t * r) && (n -= e * c, r -= t * c), (s = Math.sqrt(n * n + r * r)) && (n /= s, r /= s, c /= s), e * r < t * n && (e = -e, t = -t, c = -c, o = -o), {
		translateX: i,
		translateY: a,
		rotate: Math.atan2(t, e) * Yt,
		skewX: Math.atan(c) * Yt,
		scaleX: o,
		scaleY: s
	};
}
var Qt;
function $t(e) {
	let t = new (typeof DOMMatrix == "function" ? DOMMatrix : WebKitCSSMatrix)(e + "");
	return t.isIdentity ? Xt : Zt(t.a, t.b, t.c, t.d, t.e, t.f);
}
function en(e) {
	return e == null || (Qt ||= document.createElementNS("http://www.w3.org/2000/svg", "g"), Qt.setAttribute("transform", e), !(e = Qt.transform.baseVal.consolidate())) ? Xt : (e = e.matrix, Zt(e.a, e.b, e.c, e.d, e.e, e.f));
}
function tn(e, t, n, r) {
	function i(e) {
		return e.length ? e.pop() + " " : "";
	}
	function a(e, r, i, a, o, s) {
		if (e !== i || r !== a) {
			var c = o.push("translate(", null, t, null, n);
			s.push({
				i: c - 4,
				x: P(e, i)
			}, {
				i: c - 2,
				x: P(r, a)
			});
		} else (i || a) && o.push("translate(" + i + t + a + n);
	}
	function o(e, t, n, a) {
		e === t ? t && n.push(i(n) + "rotate(" + t + r) : (e - t > 180 ? t += 360 : t - e > 180 && (e += 360), a.push({
			i: n.push(i(n) + "rotate(", null, r) - 2,
			x: P(e, t)
		}));
	}
	function s(e, t, n, a) {
		e === t ? t && n.push(i(n) + "skewX(" + t + r) : a.push({
			i: n.push(i(n) + "skewX(", null, r) - 2,
			x: P(e, t)
		});
	}
	function c(e, t, n, r, a, o) {
		if (e !== n || t !== r) {
			var s = a.push(i(a) + "scale(", null, ",", null, ")");
			o.push({
				i: s - 4,
				x: P(e, n)
			}, {
				i: s - 2,
				x: P(t, r)
			});
		} else (n !== 1 || r !== 1) && a.push(i(a) + "scale(" + n + "," + r + ")");
	}
	return function(t, n) {
		var r = [], i = [];
		return t = e(t), n = e(n), a(t.translateX, t.translateY, n.translateX, n.translateY, r, i), o(t.rotate, n.rotate, r, i), s(t.skewX, n.skewX, r, i), c(t.scaleX, t.scaleY, n.scaleX, n.scaleY, r, i), t = n = null, function(e) {
			for (var t = -1, n = i.length, a; ++t < n;) r[(a = i[t]).i] = a.x(e);
			return r.join("");
		};
	};
}
var nn = tn($t, "px, ", "px)", "deg)"), rn = tn(en, ", ", ")", ")"), an = 1e-12;
function on(e) {
	return ((e = Math.exp(e)) + 1 / e) / 2;
}
function sn(e) {
	return ((e = Math.exp(e)) - 1 / e) / 2;
}
function cn(e) {
	return ((e = Math.exp(2 * e)) - 1) / (e + 1);
}
var ln = (function e(t, n, r) {
	function i(e, i) {
		var a = e[0], o = e[1], s = e[2], c = i[0], l = i[1], u = i[2], d = c - a, f = l - o, p = d * d + f * f, m, h;
		if (p < an) h = Math.log(u / s) / t, m = function(e) {
			return [
				a + e * d,
				o + e * f,
				s * Math.exp(t * e * h)
			];
		};
		else {
			var g = Math.sqrt(p), _ = (u * u - s * s + r * p) / (2 * s * n * g), v = (u * u - s * s - r * p) / (2 * u * n * g), y = Math.log(Math.sqrt(_ * _ + 1) - _);
			h = (Math.log(Math.sqrt(v * v + 1) - v) - y) / t, m = function(e) {
				var r = e * h, i = on(y), c = s / (n * g) * (i * cn(t * r + y) - sn(y));
				return [
					a + c * d,
					o + c * f,
					s * i / on(t * r + y)
				];
			};
		}
		return m.duration = Math.abs(h) * 1e3 * t / Math.SQRT2, m;
	}
	return i.rho = function(t) {
		var n = Math.max(.001, +t), r = n * n;
		return e(n, r, r * r);
	}, i;
})(Math.SQRT2, 2, 4);
function un(e) {
	return (function t(n) {
		n = +n;
		function r(t, r) {
			var i = e((t = Ot(t)).h, (r = Ot(r)).h), a = Ft(t.s, r.s), o = Ft(t.l, r.l), s = Ft(t.opacity, r.opacity);
			return function(e) {
				return t.h = i(e), t.s = a(e), t.l = o(e ** +n), t.opacity = s(e), t + "";
			};
		}
		return r.gamma = t, r;
	})(1);
}
un(Nt), un(Ft);
// node_modules/d3-scale/dist/d3-scale.mjs
function dn(e, t) {
	switch (arguments.length) {
		case 0: break;
		case 1:
			this.range(e);
			break;
		default: this.range(t).domain(e);
	}
	return this;
}
function fn(e) {
	return function() {
		return e;
	};
}
function pn(e) {
	return +e;
}
var mn = [0, 1];
function hn(e) {
	return e;
}
function gn(e, t) {
	return (t -= e = +e) ? function(n) {
		return (n - e) / t;
	} : fn(isNaN(t) ? NaN : .5);
}
function _n(e, t) {
	var n;
	return e > t && (n = e, e = t, t = n), function(n) {
		return Math.max(e, Math.min(t, n));
	};
}
function vn(e, t, n) {
	var r = e[0], i = e[1], a = t[0], o = t[1];
	return i < r ? (r = gn(i, r), a = n(o, a)) : (r = gn(r, i), a = n(a, o)), function(e) {
		return a(r(e));
	};
}
function yn(e, t, n) {
	var r = Math.min(e.length, t.length) - 1, i = Array(r), a = Array(r), o = -1;
	for (e[r] < e[0] && (e = e.slice().reverse(), t = t.slice().reverse()); ++o < r;) i[o] = gn(e[o], e[o + 1]), a[o] = n(t[o], t[o + 1]);
	return function(t) {
		var n = ue(e, t, 1, r) - 1;
		return a[n](i[n](t));
	};
}
function bn(e, t) {
	return t.domain(e.domain()).range(e.range()).interpolate(e.interpolate()).clamp(e.clamp()).unknown(e.unknown());
}
function xn() {
	var e = mn, t = mn, n = qt, r, i, a, o = hn, s, c, l;
	function u() {
		var n = Math.min(e.length, t.length);
		return o !== hn && (o = _n(e[0], e[n - 1])), s = n > 2 ? yn : vn, c = l = null, d;
	}
	function d(i) {
		return i == null || isNaN(i = +i) ? a : (c ||= s(e.map(r), t, n))(r(o(i)));
	}
	return d.invert = function(n) {
		return o(i((l ||= s(t, e.map(r), P))(n)));
	}, d.domain = function(t) {
		return arguments.length ? (e = Array.from(t, pn), u()) : e.slice();
	}, d.range = function(e) {
		return arguments.length ? (t = Array.from(e), u()) : t.slice();
	}, d.rangeRound = function(e) {
		return t = Array.from(e), n = Jt, u();
	}, d.clamp = function(e) {
		return arguments.length ? (o = e ? !0 : hn, u()) : o !== hn;
	}, d.interpolate = function(e) {
		return arguments.length ? (n = e, u()) : n;
	}, d.unknown = function(e) {
		return arguments.length ? (a = e, d) : a;
	}, function(e, t) {
		return r = e, i = t, u();
	};
}
function Sn() {
	return xn()(hn, hn);
}
function Cn(e, t, n, r) {
	var i = _e(e, t, n), a;
	switch (r = h(r ?? ",f"), r.type) {
		case "s":
			var o = Math.max(Math.abs(e), Math.abs(t));
			return r.precision == null && !isNaN(a = ne(i, o)) && (r.precision = a), ee(r, o);
		case "":
		case "e":
		case "g":
		case "p":
		case "r":
			r.precision == null && !isNaN(a = re(i, Math.max(Math.abs(e), Math.abs(t)))) && (r.precision = a - (r.type === "e"));
			break;
		case "f":
		case "%": r.precision == null && !isNaN(a = te(i)) && (r.precision = a - (r.type === "%") * 2);
	}
	return D(r);
}
function wn(e) {
	var t = e.domain;
	return e.ticks = function(e) {
		var n = t();
		return he(n[0], n[n.length - 1], e ?? 10);
	}, e.tickFormat = function(e, n) {
		var r = t();
		return Cn(r[0], r[r.length - 1], e ?? 10, n);
	}, e.nice = function(n) {
		n ??= 10;
		var r = t(), i = 0, a = r.length - 1, o = r[i], s = r[a], c, l, u = 10;
		for (s < o && (l = o, o = s, s = l, l = i, i = a, a = l); u-- > 0;) {
			if (l = ge(o, s, n), l === c) return r[i] = o, r[a] = s, t(r);
			if (l > 0) o = Math.floor(o / l) * l, s = Math.ceil(s / l) * l;
			else if (l < 0) o = Math.ceil(o * l) / l, s = Math.floor(s * l) / l;
			else break;
			c = l;
		}
		return e;
	}, e;
}
function Tn() {
	var e = Sn();
	return e.copy = function() {
		return bn(e, Tn());
	}, dn.apply(e, arguments), wn(e);
}
// node_modules/d3-path/dist/d3-path.mjs
var En = Math.PI, Dn = 2 * En, On = 1e-6, kn = Dn - On;
function An(e) {
	this._ += e[0];
	for (let t = 1, n = e.length; t < n; ++t) this._ += arguments[t] + e[t];
}
function jn(e) {
	let t = Math.floor(e);
	if (!(t >= 0)) throw Error(`invalid digits: ${e}`);
	if (t > 15) return An;
	let n = 10 ** t;
	return function(e) {
		this._ += e[0];
		for (let t = 1, r = e.length; t < r; ++t) this._ += Math.round(arguments[t] * n) / n + e[t];
	};
}
function Mn(e, t, n, r) {
	return e === n && t === r;
}
function Nn(e) {
	let t = Math.floor(e);
	if (!(t <= 15)) return Mn;
	let n = 10 ** t, r = function(e) {
		return Math.round(e * n);
	};
	return function(e, t, n, i) {
		return r(e) === r(n) && r(t) === r(i);
	};
}
var Pn = class {
	constructor(e) {
		this._x0 = this._y0 = this._x1 = this._y1 = null, this._ = "", this._append = e == null ? An : jn(e), this._equal = e == null ? Mn : Nn(e);
	}
	moveTo(e, t) {
		this._append`M${this._x0 = this._x1 = +e},${this._y0 = this._y1 = +t}`;
	}
	closePath() {
		this._x1 !== null && (this._x1 = this._x0, this._y1 = this._y0, this._append`Z`);
	}
	lineTo(e, t) {
		this._append`L${this._x1 = +e},${this._y1 = +t}`;
	}
	quadraticCurveTo(e, t, n, r) {
		this._append`Q${+e},${+t},${this._x1 = +n},${this._y1 = +r}`;
	}
	bezierCurveTo(e, t, n, r, i, a) {
		this._append`C${+e},${+t},${+n},${+r},${this._x1 = +i},${this._y1 = +a}`;
	}
	arcTo(e, t, n, r, i) {
		if (e = +e, t = +t, n = +n, r = +r, i = +i, i < 0) throw Error(`negative radius: ${i}`);
		let a = this._x1, o = this._y1, s = n - e, c = r - t, l = a - e, u = o - t, d = l * l + u * u;
		if (this._x1 === null) this._append`M${this._x1 = e},${this._y1 = t}`;
		else if (d > On) {
			if (!(Math.abs(u * s - c * l) > On) || !i) this._append`L${this._x1 = e},${this._y1 = t}`;
			else {
				let f = n - a, p = r - o, m = s * s + c * c, h = f * f + p * p, g = Math.sqrt(m), _ = Math.sqrt(d), v = i * Math.tan((En - Math.acos((m + d - h) / (2 * g * _))) / 2), y = v / _, b = v / g;
				Math.abs(y - 1) > On && this._append`L${e + y * l},${t + y * u}`, this._append`A${i},${i},0,0,${+(u * f > l * p)},${this._x1 = e + b * s},${this._y1 = t + b * c}`;
			}
		}
	}
	arc(e, t, n, r, i, a) {
		if (e = +e, t = +t, n = +n, a = !!a, n < 0) throw Error(`negative radius: ${n}`);
		let o = n * Math.cos(r), s = n * Math.sin(r), c = e + o, l = t + s, u = 1 ^ a, d = a ? r - i : i - r;
		if (this._x1 === null ? this._append`M${c},${l}` : (Math.abs(this._x1 - c) > On || Math.abs(this._y1 - l) > On) && this._append`L${c},${l}`, n) {
			if (d < 0 && (d = d % Dn + Dn), d > kn) this._append`A${n},${n},0,1,${u},${e - o},${t - s}A${n},${n},0,1,${u},${this._x1 = c},${this._y1 = l}`;
			else if (d > On) {
				let a = e + n * Math.cos(i), o = t + n * Math.sin(i);
				if (d >= En && this._equal(c, l, a, o)) {
					d /= 2;
					let i = r + d;
					this._append`A${n},${n},0,${+(d >= En)},${u},${e + n * Math.cos(i)},${t + n * Math.sin(i)}`;
				}
				this._append`A${n},${n},0,${+(d >= En)},${u},${this._x1 = a},${this._y1 = o}`;
			}
		}
	}
	rect(e, t, n, r) {
		this._append`M${this._x0 = this._x1 = +e},${this._y0 = this._y1 = +t}h${n = +n}v${+r}h${-n}Z`;
	}
	toString() {
		return this._;
	}
};
Pn.prototype;
// node_modules/d3-shape/dist/d3-shape.mjs
function Fn(e) {
	return function() {
		return e;
	};
}
var In = Math.cos, Ln = Math.sin, Rn = Math.sqrt, zn = 1e-12, Bn = Math.PI;
Bn / 2;
var Vn = 2 * Bn;
function Hn(e) {
	let t = 3;
	return e.digits = function(n) {
		if (!arguments.length) return t;
		if (n == null) t = null;
		else {
			let e = Math.floor(n);
			if (!(e >= 0)) throw RangeError(`invalid digits: ${n}`);
			t = e;
		}
		return e;
	}, () => new Pn(t);
}
Array.prototype.slice;
function Un(e) {
	return typeof e == "object" && "length" in e ? e : Array.from(e);
}
function Wn(e) {
	this._context = e;
}
Wn.prototype = {
	areaStart: function() {
		this._line = 0;
	},
	areaEnd: function() {
		this._line = NaN;
	},
	lineStart: function() {
		this._point = 0;
	},
	lineEnd: function() {
		(this._line || this._line !== 0 && this._point === 1) && this._context.closePath(), this._line = 1 - this._line;
	},
	point: function(e, t) {
		switch (e = +e, t = +t, this._point) {
			case 0:
				this._point = 1, this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
				break;
			case 1: this._point = 2;
			default: this._context.lineTo(e, t);
		}
	}
};
function Gn(e) {
	return new Wn(e);
}
function Kn(e) {
	return e[0];
}
function qn(e) {
	return e[1];
}
function Jn(e, t) {
	var n = Fn(!0), r = null, i = Gn, a = null, o = Hn(s);
	e = typeof e == "function" ? e : e === void 0 ? Kn : Fn(e), t = typeof t == "function" ? t : t === void 0 ? qn : Fn(t);
	function s(s) {
		var c, l = (s = Un(s)).length, u, d = !1, f;
		for (r ?? (a = i(f = o())), c = 0; c <= l; ++c) !(c < l && n(u = s[c], c, s)) === d && ((d = !d) ? a.lineStart() : a.lineEnd()), d && a.point(+e(u, c, s), +t(u, c, s));
		if (f) return a = null, f + "" || null;
	}
	return s.x = function(t) {
		return arguments.length ? (e = typeof t == "function" ? t : Fn(+t), s) : e;
	}, s.y = function(e) {
		return arguments.length ? (t = typeof e == "function" ? e : Fn(+e), s) : t;
	}, s.defined = function(e) {
		return arguments.length ? (n = typeof e == "function" ? e : Fn(!!e), s) : n;
	}, s.curve = function(e) {
		return arguments.length ? (i = e, r != null && (a = i(r)), s) : i;
	}, s.context = function(e) {
		return arguments.length ? (e == null ? r = a = null : a = i(r = e), s) : r;
	}, s;
}
Xn(Gn);
function Yn(e) {
	this._curve = e;
}
Yn.prototype = {
	areaStart: function() {
		this._curve.areaStart();
	},
	areaEnd: function() {
		this._curve.areaEnd();
	},
	lineStart: function() {
		this._curve.lineStart();
	},
	lineEnd: function() {
		this._curve.lineEnd();
	},
	point: function(e, t) {
		this._curve.point(t * Math.sin(e), t * -Math.cos(e));
	}
};
function Xn(e) {
	function t(t) {
		return new Yn(e(t));
	}
	return t._curve = e, t;
}
Rn(3), Rn(1 / 3) * 2;
var Zn = Ln(Bn / 10) / Ln(7 * Bn / 10);
Ln(Vn / 10) * Zn, -In(Vn / 10) * Zn, Rn(3), Rn(3), Rn(3) / 2, (1 / Rn(12) / 2 + 1) * 3;
function Qn() {}
function $n(e, t, n) {
	e._context.bezierCurveTo((2 * e._x0 + e._x1) / 3, (2 * e._y0 + e._y1) / 3, (e._x0 + 2 * e._x1) / 3, (e._y0 + 2 * e._y1) / 3, (e._x0 + 4 * e._x1 + t) / 6, (e._y0 + 4 * e._y1 + n) / 6);
}
function er(e) {
	this._context = e;
}
er.prototype = {
	areaStart: function() {
		this._line = 0;
	},
	areaEnd: function() {
		this._line = NaN;
	},
	lineStart: function() {
		this._x0 = this._x1 = this._y0 = this._y1 = NaN, this._point = 0;
	},
	lineEnd: function() {
		switch (this._point) {
			case 3: $n(this, this._x1, this._y1);
			case 2: this._context.lineTo(this._x1, this._y1);
		}
		(this._line || this._line !== 0 && this._point === 1) && this._context.closePath(), this._line = 1 - this._line;
	},
	point: function(e, t) {
		switch (e = +e, t = +t, this._point) {
			case 0:
				this._point = 1, this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
				break;
			case 1:
				this._point = 2;
				break;
			case 2: this._point = 3, this._context.lineTo((5 * this._x0 + this._x1) / 6, (5 * this._y0 + this._y1) / 6);
			default: $n(this, e, t);
		}
		this._x0 = this._x1, this._x1 = e, this._y0 = this._y1, this._y1 = t;
	}
};
function tr(e, t) {
	this._basis = new er(e), this._beta = t;
}
tr.prototype = {
	lineStart: function() {
		this._x = [], this._y = [], this._basis.lineStart();
	},
	lineEnd: function() {
		var e = this._x, t = this._y, n = e.length - 1;
		if (n > 0) for (var r = e[0], i = t[0], a = e[n] - r, o = t[n] - i, s = -1, c; ++s <= n;) c = s / n, this._basis.point(this._beta * e[s] + (1 - this._beta) * (r + c * a), this._beta * t[s] + (1 - this._beta) * (i + c * o));
		this._x = this._y = null, this._basis.lineEnd();
	},
	point: function(e, t) {
		this._x.push(+e), this._y.push(+t);
	}
}, (function e(t) {
	function n(e) {
		return t === 1 ? new er(e) : new tr(e, t);
	}
	return n.beta = function(t) {
		return e(+t);
	}, n;
})(.85);
function nr(e, t, n) {
	e._context.bezierCurveTo(e._x1 + e._k * (e._x2 - e._x0), e._y1 + e._k * (e._y2 - e._y0), e._x2 + e._k * (e._x1 - t), e._y2 + e._k * (e._y1 - n), e._x2, e._y2);
}
function rr(e, t) {
	this._context = e, this._k = (1 - t) / 6;
}
rr.prototype = {
	areaStart: function() {
		this._line = 0;
	},
	areaEnd: function() {
		this._line = NaN;
	},
	lineStart: function() {
		this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN, this._point = 0;
	},
	lineEnd: function() {
		switch (this._point) {
			case 2:
				this._context.lineTo(this._x2, this._y2);
				break;
			case 3: nr(this, this._x1, this._y1);
		}
		(this._line || this._line !== 0 && this._point === 1) && this._context.closePath(), this._line = 1 - this._line;
	},
	point: function(e, t) {
		switch (e = +e, t = +t, this._point) {
			case 0:
				this._point = 1, this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
				break;
			case 1:
				this._point = 2, this._x1 = e, this._y1 = t;
				break;
			case 2: this._point = 3;
			default: nr(this, e, t);
		}
		this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return new rr(e, t);
	}
	return n.tension = function(t) {
		return e(+t);
	}, n;
})(0);
function ir(e, t) {
	this._context = e, this._k = (1 - t) / 6;
}
ir.prototype = {
	areaStart: Qn,
	areaEnd: Qn,
	lineStart: function() {
		this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._x5 = this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = this._y5 = NaN, this._point = 0;
	},
	lineEnd: function() {
		switch (this._point) {
			case 1:
				this._context.moveTo(this._x3, this._y3), this._context.closePath();
				break;
			case 2:
				this._context.lineTo(this._x3, this._y3), this._context.closePath();
				break;
			case 3: this.point(this._x3, this._y3), this.point(this._x4, this._y4), this.point(this._x5, this._y5);
		}
	},
	point: function(e, t) {
		switch (e = +e, t = +t, this._point) {
			case 0:
				this._point = 1, this._x3 = e, this._y3 = t;
				break;
			case 1:
				this._point = 2, this._context.moveTo(this._x4 = e, this._y4 = t);
				break;
			case 2:
				this._point = 3, this._x5 = e, this._y5 = t;
				break;
			default: nr(this, e, t);
		}
		this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return new ir(e, t);
	}
	return n.tension = function(t) {
		return e(+t);
	}, n;
})(0);
function ar(e, t) {
	this._context = e, this._k = (1 - t) / 6;
}
ar.prototype = {
	areaStart: function() {
		this._line = 0;
	},
	areaEnd: function() {
		this._line = NaN;
	},
	lineStart: function() {
		this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN, this._point = 0;
	},
	lineEnd: function() {
		(this._line || this._line !== 0 && this._point === 3) && this._context.closePath(), this._line = 1 - this._line;
	},
	point: function(e, t) {
		switch (e = +e, t = +t, this._point) {
			case 0:
				this._point = 1;
				break;
			case 1:
				this._point = 2;
				break;
			case 2:
				this._point = 3, this._line ? this._context.lineTo(this._x2, this._y2) : this._context.moveTo(this._x2, this._y2);
				break;
			case 3: this._point = 4;
			default: nr(this, e, t);
		}
		this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return new ar(e, t);
	}
	return n.tension = function(t) {
		return e(+t);
	}, n;
})(0);
function or(e, t, n) {
	var r = e._x1, i = e._y1, a = e._x2, o = e._y2;
	if (e._l01_a > zn) {
		var s = 2 * e._l01_2a + 3 * e._l01_a * e._l12_a + e._l12_2a, c = 3 * e._l01_a * (e._l01_a + e._l12_a);
		r = (r * s - e._x0 * e._l12_2a + e._x2 * e._l01_2a) / c, i = (i * s - e._y0 * e._l12_2a + e._y2 * e._l01_2a) / c;
	}
	if (e._l23_a > zn) {
		var l = 2 * e._l23_2a + 3 * e._l23_a * e._l12_a + e._l12_2a, u = 3 * e._l23_a * (e._l23_a + e._l12_a);
		a = (a * l + e._x1 * e._l23_2a - t * e._l12_2a) / u, o = (o * l + e._y1 * e._l23_2a - n * e._l12_2a) / u;
	}
	e._context.bezierCurveTo(r, i, a, o, e._x2, e._y2);
}
function sr(e, t) {
	this._context = e, this._alpha = t;
}
sr.prototype = {
	areaStart: function() {
		this._line = 0;
	},
	areaEnd: function() {
		this._line = NaN;
	},
	lineStart: function() {
		this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN, this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
	},
	lineEnd: function() {
		switch (this._point) {
			case 2:
				this._context.lineTo(this._x2, this._y2);
				break;
			case 3: this.point(this._x2, this._y2);
		}
		(this._line || this._line !== 0 && this._point === 1) && this._context.closePath(), this._line = 1 - this._line;
	},
	point: function(e, t) {
		if (e = +e, t = +t, this._point) {
			var n = this._x2 - e, r = this._y2 - t;
			this._l23_a = Math.sqrt(this._l23_2a = (n * n + r * r) ** +this._alpha);
		}
		switch (this._point) {
			case 0:
				this._point = 1, this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
				break;
			case 1:
				this._point = 2;
				break;
			case 2: this._point = 3;
			default: or(this, e, t);
		}
		this._l01_a = this._l12_a, this._l12_a = this._l23_a, this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a, this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return t ? new sr(e, t) : new rr(e, 0);
	}
	return n.alpha = function(t) {
		return e(+t);
	}, n;
})(.5);
function cr(e, t) {
	this._context = e, this._alpha = t;
}
cr.prototype = {
	areaStart: Qn,
	areaEnd: Qn,
	lineStart: function() {
		this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._x5 = this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = this._y5 = NaN, this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
	},
	lineEnd: function() {
		switch (this._point) {
			case 1:
				this._context.moveTo(this._x3, this._y3), this._context.closePath();
				break;
			case 2:
				this._context.lineTo(this._x3, this._y3), this._context.closePath();
				break;
			case 3: this.point(this._x3, this._y3), this.point(this._x4, this._y4), this.point(this._x5, this._y5);
		}
	},
	point: function(e, t) {
		if (e = +e, t = +t, this._point) {
			var n = this._x2 - e, r = this._y2 - t;
			this._l23_a = Math.sqrt(this._l23_2a = (n * n + r * r) ** +this._alpha);
		}
		switch (this._point) {
			case 0:
				this._point = 1, this._x3 = e, this._y3 = t;
				break;
			case 1:
				this._point = 2, this._context.moveTo(this._x4 = e, this._y4 = t);
				break;
			case 2:
				this._point = 3, this._x5 = e, this._y5 = t;
				break;
			default: or(this, e, t);
		}
		this._l01_a = this._l12_a, this._l12_a = this._l23_a, this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a, this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return t ? new cr(e, t) : new ir(e, 0);
	}
	return n.alpha = function(t) {
		return e(+t);
	}, n;
})(.5);
function lr(e, t) {
	this._context = e, this._alpha = t;
}
lr.prototype = {
	areaStart: function() {
		this._line = 0;
	},
	areaEnd: function() {
		this._line = NaN;
	},
	lineStart: function() {
		this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN, this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
	},
	lineEnd: function() {
		(this._line || this._line !== 0 && this._point === 3) && this._context.closePath(), this._line = 1 - this._line;
	},
	point: function(e, t) {
		if (e = +e, t = +t, this._point) {
			var n = this._x2 - e, r = this._y2 - t;
			this._l23_a = Math.sqrt(this._l23_2a = (n * n + r * r) ** +this._alpha);
		}
		switch (this._point) {
			case 0:
				this._point = 1;
				break;
			case 1:
				this._point = 2;
				break;
			case 2:
				this._point = 3, this._line ? this._context.lineTo(this._x2, this._y2) : this._context.moveTo(this._x2, this._y2);
				break;
			case 3: this._point = 4;
			default: or(this, e, t);
		}
		this._l01_a = this._l12_a, this._l12_a = this._l23_a, this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a, this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return t ? new lr(e, t) : new ar(e, 0);
	}
	return n.alpha = function(t) {
		return e(+t);
	}, n;
})(.5);
function ur(e) {
	return e < 0 ? -1 : 1;
}
function dr(e, t, n) {
	var r = e._x1 - e._x0, i = t - e._x1, a = (e._y1 - e._y0) / (r || i < 0 && -0), o = (n - e._y1) / (i || r < 0 && -0), s = (a * i + o * r) / (r + i);
	return (ur(a) + ur(o)) * Math.min(Math.abs(a), Math.abs(o), .5 * Math.abs(s)) || 0;
}
function fr(e, t) {
	var n = e._x1 - e._x0;
	return n ? (3 * (e._y1 - e._y0) / n - t) / 2 : t;
}
function pr(e, t, n) {
	var r = e._x0, i = e._y0, a = e._x1, o = e._y1, s = (a - r) / 3;
	e._context.bezierCurveTo(r + s, i + s * t, a - s, o - s * n, a, o);
}
function mr(e) {
	this._context = e;
}
mr.prototype = {
	areaStart: function() {
		this._line = 0;
	},
	areaEnd: function() {
		this._line = NaN;
	},
	lineStart: function() {
		this._x0 = this._x1 = this._y0 = this._y1 = this._t0 = NaN, this._point = 0;
	},
	lineEnd: function() {
		switch (this._point) {
			case 2:
				this._context.lineTo(this._x1, this._y1);
				break;
			case 3: pr(this, this._t0, fr(this, this._t0));
		}
		(this._line || this._line !== 0 && this._point === 1) && this._context.closePath(), this._line = 1 - this._line;
	},
	point: function(e, t) {
		var n = NaN;
		if (e = +e, t = +t, e !== this._x1 || t !== this._y1) {
			switch (this._point) {
				case 0:
					this._point = 1, this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
					break;
				case 1:
					this._point = 2;
					break;
				case 2:
					this._point = 3, pr(this, fr(this, n = dr(this, e, t)), n);
					break;
				default: pr(this, this._t0, n = dr(this, e, t));
			}
			this._x0 = this._x1, this._x1 = e, this._y0 = this._y1, this._y1 = t, this._t0 = n;
		}
	}
}, Object.create(mr.prototype).point = function(e, t) {
	mr.prototype.point.call(this, t, e);
};
// src/curves.ts
var hr = "http://www.w3.org/2000/svg", gr = 280, _r = 190, F = {
	top: 6,
	right: 8,
	bottom: 18,
	left: 38
}, vr = class {
	onSeek;
	element = document.createElement("div");
	charts = [];
	drawn = null;
	epoch = null;
	constructor(e) {
		this.onSeek = e, this.element.className = "curves";
	}
	draw(e) {
		this.drawn = e, this.charts = e.panels.map((t) => this.chart(t, e)), this.element.replaceChildren(...this.charts.map(({ figure: e }) => e)), this.epoch !== null && this.moveTo(this.epoch);
	}
	moveTo(e) {
		this.epoch = e;
		let t = this.drawn?.epochs.indexOf(e) ?? -1;
		for (let { cursor: n, x: r, readouts: i, panel: a } of this.charts) {
			let o = String(r(e));
			n.setAttribute("x1", o), n.setAttribute("x2", o), n.setAttribute("visibility", t < 0 ? "hidden" : "visible"), a.curves.forEach(({ values: e }, n) => {
				let r = e[t] ?? null;
				i[n].textContent = r === null ? "–" : D(a.precise)(r);
			});
		}
	}
	chart(e, { total: t, epochs: n }) {
		let r = Tn([0, Math.max(1, t)], [F.left, gr - F.right]), i = Tn(e.domain ?? br(e), [_r - F.bottom, F.top]);
		e.domain || i.nice(4);
		let a = I("svg", {
			viewBox: `0 0 ${gr} ${_r}`,
			role: "img",
			"aria-label": xr(e, n)
		});
		for (let t of i.ticks(4)) {
			let n = i(t);
			a.append(I("line", {
				class: "grid",
				x1: F.left,
				x2: gr - F.right,
				y1: n,
				y2: n
			}), I("text", {
				class: "tick",
				x: F.left - 6,
				y: n + 4,
				"text-anchor": "end"
			}, D(e.format)(t)));
		}
		for (let e of r.ticks(5).filter(Number.isInteger)) a.append(I("text", {
			class: "tick",
			x: r(e),
			y: 186,
			"text-anchor": "middle"
		}, String(e)));
		if (e.reference) {
			let [t, n] = e.reference, r = i(t);
			a.append(I("line", {
				class: "reference",
				x1: F.left,
				x2: gr - F.right,
				y1: r,
				y2: r
			}), I("text", {
				class: "tick",
				x: F.left + 4,
				y: r - 4
			}, n));
		}
		let o = Jn((e, t) => r(n[t]), (e) => i(e)).defined((e) => e !== null);
		for (let { color: t, dashed: n, values: r } of e.curves) {
			let e = I("path", {
				class: "curve",
				d: o(r) ?? "",
				"stroke-dasharray": n ? "4 3" : "none"
			});
			e.style.setProperty("--color", t), a.append(e);
		}
		let s = I("line", {
			class: "cursor",
			y1: F.top,
			y2: _r - F.bottom,
			visibility: "hidden"
		});
		a.append(s), a.addEventListener("click", (e) => {
			let { left: t, width: i } = a.getBoundingClientRect(), o = r.invert((e.clientX - t) / i * gr), [s] = [...n].sort((e, t) => Math.abs(e - o) - Math.abs(t - o));
			s !== void 0 && this.onSeek(s);
		});
		let c = e.curves.map(() => Object.assign(document.createElement("output"), { className: "value" })), l = document.createElement("figure");
		return l.append(yr(e, c), a), {
			figure: l,
			cursor: s,
			x: r,
			readouts: c,
			panel: e
		};
	}
};
function yr(e, t) {
	let n = document.createElement("figcaption"), r = Object.assign(document.createElement("span"), {
		className: "title",
		textContent: e.title
	}), i = e.curves.map(({ label: n, color: r, dashed: i }, a) => {
		let o = Object.assign(document.createElement("span"), { className: "key" });
		return e.curves.length > 1 && o.append(n, " "), o.append(t[a]), o.style.setProperty("--color", r), o.style.setProperty("--dash", i ? "dashed" : "solid"), o;
	});
	return n.append(r, ...i), n;
}
function br({ curves: e, reference: t }) {
	let n = [...e.flatMap(({ values: e }) => e), t?.[0] ?? null].filter((e) => e !== null);
	if (n.length === 0) return [0, 1];
	let [r, i] = [Math.min(...n), Math.max(...n)];
	return r < i ? [r, i] : [r - .5, i + .5];
}
function xr({ title: e, curves: t, precise: n }, r) {
	let i = t.map(({ label: e, values: t }) => {
		let r = t.filter((e) => e !== null);
		return r.length ? `${e} from ${D(n)(r[0])} to ${D(n)(r.at(-1))}` : `${e} not computed`;
	});
	return `${e} over epochs ${r[0] ?? 0} to ${r.at(-1) ?? 0}: ${i.join(", ")}`;
}
function I(e, t, n = "") {
	let r = document.createElementNS(hr, e);
	for (let [e, n] of Object.entries(t)) r.setAttribute(e, String(n));
	return r.textContent = n, r;
}
// src/stage.css?inline
var Sr = ".stage{--ink:light-dark(#1c1e21,#ecedee);--line:light-dark(#e4e4e0,#2b2f36);--st-text-color:var(--ink);--st-border-color:var(--line);--st-primary-color:light-dark(#0072b2,#3d9bd6);--st-secondary-background-color:light-dark(#fff,#1a1d21);--quiet:color-mix(in srgb, var(--ink) 66%, transparent);color:var(--ink);grid-template-columns:minmax(0,6fr) minmax(0,5fr);gap:24px;font:400 13px/1.4 system-ui,sans-serif;display:grid;container-type:inline-size}.stage:not(:has(.curves)){grid-template-columns:minmax(0,1fr)}@media (width<=800px){.stage{grid-template-columns:minmax(0,1fr)}}.curves{grid-template-columns:repeat(auto-fit,minmax(240px,1fr));align-content:start;gap:16px;display:grid}.curves figure{margin:0}.curves :is(.key,.curve){--shade:light-dark(var(--color),color-mix(in srgb, var(--color) 72%, white))}.curves figcaption{flex-wrap:wrap;align-items:baseline;column-gap:8px;font-size:13px;display:flex}.curves .title{font-weight:600}.curves .key{color:var(--quiet);white-space:nowrap}.curves .key:before{content:\"\";vertical-align:middle;border-top:2px var(--dash) var(--shade);width:14px;margin-right:4px;display:inline-block}.curves .value{color:var(--ink);font-variant-numeric:tabular-nums}.curves svg{cursor:pointer;width:100%;height:auto;display:block}.curves .grid{stroke:var(--line)}.curves .tick{fill:var(--quiet);font-variant-numeric:tabular-nums;font-size:10.5px}.curves .curve{fill:none;stroke:var(--shade);stroke-width:2px}.curves .reference{stroke:var(--quiet);stroke-dasharray:2 3}.curves .cursor{stroke:var(--ink);stroke-opacity:.5}", Cr = ".embedding-view{--ink:var(--st-text-color,#1c1e21);--line:var(--st-border-color,#e4e4e0);--surface:var(--st-secondary-background-color,#fff);--ground:var(--st-background-color,#fbfbfa);--accent:var(--st-primary-color,#0072b2);--quiet:color-mix(in srgb, var(--ink) 66%, transparent);--faint:color-mix(in srgb, var(--ink) 8%, transparent);color:var(--ink);font:400 13px/1.4 var(--st-font,system-ui, sans-serif);font-variant-numeric:tabular-nums;grid-template-columns:minmax(0,1fr);gap:8px;display:grid;container-type:inline-size}.embedding-view [hidden]{display:none!important}.embedding-view .plot{aspect-ratio:1;box-sizing:border-box;background:var(--surface);border:1px solid var(--line);border-radius:8px;width:100%;min-height:280px;max-height:max(360px,100vh - 316px);position:relative;overflow:hidden}.embedding-view:fullscreen{background:var(--ground);grid-template-rows:minmax(0,1fr) auto auto;padding:24px}.embedding-view:fullscreen .plot{aspect-ratio:auto;max-height:none}.embedding-view:fullscreen .epoch{min-height:56px;font-size:56px;line-height:56px}.embedding-view:fullscreen :is(.epoch small,.caption,.key,.status){font-size:18px}.embedding-view:fullscreen .readout dt{font-size:15px;line-height:24px}.embedding-view:fullscreen .readout dd{font-size:24px;line-height:32px}.embedding-view .plot>canvas{width:100%;height:100%;position:absolute;inset:0}.embedding-view .points{cursor:grab;touch-action:none}.embedding-view .points:active{cursor:grabbing}.embedding-view.lassoing .points{cursor:crosshair}.embedding-view .overlay{pointer-events:none}.embedding-view :is(.head,.readout,.key,.status){margin:0;position:absolute}.embedding-view .head{top:12px;left:16px;right:16px}.embedding-view .epoch{letter-spacing:-.02em;min-height:36px;font-size:32px;font-weight:600;line-height:36px;display:block}.embedding-view .epoch:not(:has(small)){font-size:24px}.embedding-view .epoch small{letter-spacing:0;color:var(--quiet);white-space:pre;font-size:15px;font-weight:400}.embedding-view .caption{color:var(--quiet)}.embedding-view[data-live=true][data-follow=true] .caption:before{content:\"\";background:var(--accent);border-radius:4px;width:8px;height:8px;margin-right:6px;animation:2s ease-in-out infinite embedding-view-pulse;display:inline-block}@keyframes embedding-view-pulse{50%{opacity:.25}}@media (prefers-reduced-motion:reduce){.embedding-view *{transition:none!important;animation:none!important}}.embedding-view .readout{grid-auto-flow:column;column-gap:20px;display:grid;top:12px;right:16px}.embedding-view :is(.readout,.readout dt,.readout dd){float:none;width:auto}.embedding-view .readout dt{color:var(--quiet);font-size:12px;font-weight:400;line-height:16px}.embedding-view .readout dd{min-width:3.2em;margin:0;font-size:15px;font-weight:600;line-height:20px}.embedding-view .key{max-width:calc(100% - 140px);color:var(--quiet);bottom:12px;left:16px}.embedding-view .key>div{flex-wrap:wrap;align-items:center;column-gap:12px;display:flex}.embedding-view .key span{align-items:center;gap:5px;display:inline-flex}.embedding-view .key .ramp{border-radius:3px;width:96px;height:6px}.embedding-view .status{font-weight:600;bottom:12px;right:16px}.embedding-view :is(.key,.status,.caption):empty{display:none}.embedding-view .notice{text-align:center;color:var(--quiet);pointer-events:none;align-content:center;place-items:center;gap:16px;padding:24px;font-size:15px;display:grid;position:absolute;inset:0}.embedding-view .notice:empty{display:none}.embedding-view[data-frames=\"0\"] .notice:before{content:\"\";width:8px;height:8px;color:var(--line);box-shadow:-26px 0 var(--accent), -14px 11px var(--accent), -15px -12px var(--accent), 26px 0 #d55e00, 14px 11px #d55e00, 15px -12px #d55e00;border-radius:4px;margin:24px 0;animation:2.4s ease-in-out infinite alternate embedding-view-gather}@keyframes embedding-view-gather{to{box-shadow:-30px 0 var(--accent), -25px 4px var(--accent), -26px -5px var(--accent), 30px 0 #d55e00, 25px 4px #d55e00, 26px -5px #d55e00}}.embedding-view .tooltip{z-index:1;pointer-events:none;white-space:nowrap;background:var(--surface);border:1px solid var(--line);border-radius:8px;gap:10px;padding:8px 12px 8px 8px;display:flex;position:absolute}.embedding-view .tooltip canvas{width:72px;height:72px;image-rendering:pixelated;border-radius:4px}.embedding-view .tooltip .name{align-items:center;gap:5px;font-size:15px;font-weight:600;display:flex}.embedding-view .tooltip .wrong{font-weight:600}.embedding-view .tooltip .prediction svg{vertical-align:-2px;margin-right:3px}.embedding-view .tooltip .surety{background:var(--faint);border-radius:2px;height:3px;margin:3px 0 4px;overflow:hidden}.embedding-view .tooltip .surety:before{content:\"\";height:100%;width:calc(100% * var(--share));background:var(--quiet);display:block}.embedding-view .tooltip .id{color:var(--quiet)}.embedding-view svg{flex:none;width:14px;height:14px}.embedding-view .legend-row{align-items:flex-start;gap:12px;display:flex}.embedding-view .color-by{min-height:28px;color:var(--quiet);flex:none;align-items:center;gap:6px;display:flex}.embedding-view .legend{flex:1;min-width:0}.embedding-view .classes{flex-wrap:wrap;gap:2px;min-height:28px;max-height:88px;display:flex;overflow-y:auto}.embedding-view input[type=search]{box-sizing:border-box;width:100%;min-height:28px;font:inherit;color:inherit;border:1px solid var(--line);background:0 0;border-radius:8px;margin-bottom:4px;padding:0 8px}.embedding-view :is(button,select,summary){box-sizing:border-box;min-height:28px;font:inherit;color:inherit;border:1px solid var(--line);cursor:pointer;background:0 0;border-radius:8px;justify-content:center;align-items:center;gap:4px;padding:0 8px;transition:border-color .15s,background-color .15s;display:inline-flex}.embedding-view select{appearance:none;background:url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 5'%3E%3Cpath d='M.7.7 4 4 7.3.7' fill='none' stroke='%23858b94' stroke-width='1.4'/%3E%3C/svg%3E\") right 9px center/8px 5px no-repeat;padding:0 24px 0 8px}.embedding-view option{color:var(--ink);background:var(--surface)}.embedding-view :is(button,select,summary):hover:not(:disabled){border-color:var(--quiet)}.embedding-view .classes button{border-color:#0000;padding:0 6px}.embedding-view .classes button:hover{background-color:var(--faint);border-color:#0000}.embedding-view .classes button[aria-pressed=false]{opacity:.5;text-decoration:line-through}.embedding-view .bar{align-items:center;gap:8px;height:32px;display:flex}.embedding-view .bar>*{flex:none}.embedding-view .icon{width:32px;height:32px;padding:0}.embedding-view .icon svg{width:16px;height:16px}.embedding-view .icon[aria-pressed=true]{color:var(--surface);background:var(--accent);border-color:var(--accent)}.embedding-view .play:not(:disabled){color:var(--surface);background:var(--accent);border-color:var(--accent);border-radius:16px}.embedding-view .play:hover:not(:disabled){border-color:var(--ink)}.embedding-view .epochs{--track:4px;--thumb:16px;appearance:none;cursor:pointer;background:0 0;flex:40px;min-width:0;height:32px;margin:0 4px}.embedding-view .epochs::-webkit-slider-runnable-track{height:var(--track);background:linear-gradient(to right, var(--accent) calc(var(--thumb) / 2 + (100% - var(--thumb)) * var(--share,0)), var(--line) 0);border-radius:2px}.embedding-view .epochs::-moz-range-track{height:var(--track);background:var(--line);border-radius:2px}.embedding-view .epochs::-moz-range-progress{height:var(--track);background:var(--accent);border-radius:2px}.embedding-view .epochs::-webkit-slider-thumb{appearance:none;width:var(--thumb);height:var(--thumb);margin-top:calc((var(--track) - var(--thumb)) / 2);border:3px solid var(--surface);background:var(--accent);box-shadow:0 0 0 1px var(--accent);border-radius:50%}.embedding-view .epochs::-moz-range-thumb{box-sizing:border-box;width:var(--thumb);height:var(--thumb);border:3px solid var(--surface);background:var(--accent);box-shadow:0 0 0 1px var(--accent);border-radius:50%}.embedding-view .epochs:focus-visible{outline-offset:-4px;border-radius:8px}.embedding-view :is(button,.epochs):disabled{opacity:.45;cursor:default}.embedding-view .menu{position:relative}.embedding-view summary{min-height:32px;padding:0 12px;list-style:none}.embedding-view .menu[open] summary{border-color:var(--quiet)}.embedding-view summary::-webkit-details-marker{display:none}.embedding-view .panel{z-index:2;box-sizing:border-box;background:var(--surface);border:1px solid var(--line);border-radius:8px;gap:2px;width:280px;max-width:calc(100cqw - 8px);padding:8px 12px 12px;display:grid;position:absolute;bottom:calc(100% + 8px);right:0}.embedding-view .panel label{cursor:pointer;align-items:center;gap:8px;min-height:28px;display:flex}.embedding-view .panel input{accent-color:var(--accent);margin:0}.embedding-view .panel label:has(:disabled){opacity:.5;cursor:default}.embedding-view .panel .words{flex:1}.embedding-view .panel .note:not(:empty){color:var(--quiet);font-size:12px;line-height:1.2;display:block}.embedding-view .panel kbd{box-sizing:border-box;border:1px solid var(--line);min-width:20px;font:inherit;text-align:center;color:var(--quiet);border-radius:4px;padding:0 5px;font-size:12px;line-height:18px}.embedding-view .speeds{align-items:center;gap:2px;min-height:32px;margin-bottom:4px;display:flex}.embedding-view .speeds label{border-radius:6px;justify-content:center;min-width:36px;position:relative}.embedding-view .speeds input{opacity:0;cursor:pointer;width:100%;height:100%;position:absolute;inset:0}.embedding-view .speeds label:has(:checked){background:var(--faint);font-weight:600}.embedding-view .speeds label:has(:focus-visible){outline:2px solid var(--accent)}.embedding-view .panel>button{min-height:32px;margin-top:4px}.embedding-view .hints{color:var(--quiet);margin:8px 0 0;font-size:12px;line-height:1.4}.embedding-view :focus-visible{outline:2px solid var(--accent);outline-offset:2px}.embedding-view .plot:focus-visible{outline-offset:-2px}@container (width<=560px){.embedding-view .head{top:8px;left:10px;right:10px}:is(.embedding-view .epoch,.embedding-view .epoch:not(:has(small))){min-height:32px;font-size:24px;line-height:32px}.embedding-view .epoch:not(:has(small)){font-size:15px}.embedding-view .readout{grid-template-columns:auto auto;grid-auto-flow:row;column-gap:12px;top:8px;right:10px}.embedding-view .readout>div{justify-content:space-between;align-items:baseline;gap:6px;display:flex}.embedding-view .readout dd{text-align:right;min-width:3.4em;font-size:13px;line-height:16px}.embedding-view .key{bottom:8px;left:10px}.embedding-view .status{bottom:8px;right:10px}.embedding-view :is(.caption,.key,.status){font-size:12px}}@container (width<=440px){.embedding-view .legend-row{flex-direction:column;gap:4px}.embedding-view .legend{width:100%}.embedding-view .bar{gap:6px}}@container (width<=300px){.embedding-view .readout{display:none}.embedding-view .caption{white-space:nowrap;text-overflow:ellipsis;overflow:hidden}.embedding-view .key{max-width:calc(100% - 20px);font-size:11px}.embedding-view .key>div{white-space:nowrap;flex-wrap:nowrap;column-gap:8px}}", wr = "Embedding. Space plays, arrow keys step through the epochs, plus and minus zoom, L draws a line around points to select them, B colours by something else, F fills the screen, Escape clears the selection and then shows all points.", Tr = {
	play: "<path d=\"M4.5 2.5v11l9-5.5z\" fill=\"currentColor\"/>",
	pause: "<path d=\"M4 2.5h3v11H4zM9 2.5h3v11H9z\" fill=\"currentColor\"/>",
	newest: "<path d=\"M3 3v10l7-5z\" fill=\"currentColor\"/><path d=\"M12.5 3v10\"/>",
	lasso: "<ellipse cx=\"8\" cy=\"6.5\" rx=\"6\" ry=\"4.25\" stroke-dasharray=\"2.5 1.5\"/><path d=\"M4.5 10c-1 1 0 2 .8 1.7s.9 1.8-.3 2.8\"/>",
	fit: "<path d=\"M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3\"/><path d=\"M5 6.5h2v2H5zM9 5h2v2H9zM8 9h2v2H8z\" fill=\"currentColor\" stroke=\"none\"/>"
};
function Er(e) {
	let t = L("div", "embedding-view");
	t.append(Object.assign(document.createElement("style"), { textContent: Cr }));
	let n = L("div", "plot");
	n.tabIndex = 0, n.setAttribute("role", "application"), n.setAttribute("aria-label", wr);
	let r = L("canvas", "points"), i = L("canvas", "overlay"), a = L("div", "head"), o = L("output", "epoch"), s = L("div", "caption");
	a.append(o, s);
	let c = L("dl", "readout"), l = L("div", "key"), u = L("div", "status");
	u.setAttribute("role", "status");
	let d = L("div", "notice");
	d.setAttribute("role", "status");
	let f = L("div", "tooltip");
	f.setAttribute("role", "tooltip"), f.hidden = !0, n.append(a, c, l, u, r, i, d, f);
	let p = L("div", "legend-row"), m = L("label", "color-by"), h = L("select", "");
	m.append(Object.assign(L("span", ""), { textContent: "Colour" }), h);
	let g = L("div", "legend");
	g.setAttribute("role", "group"), g.setAttribute("aria-label", "Classes"), p.append(m, g);
	let _ = L("div", "bar"), v = Or("play", "Play");
	v.classList.add("play");
	let y = L("input", "epochs");
	y.type = "range", y.min = "0", y.setAttribute("aria-label", "Epoch");
	let b = Or("newest", "Newest epoch");
	b.title = "Go to the newest epoch and follow those that come (End)";
	let x = Or("lasso", "Select with a line");
	x.title = "Draw a line around points to select them (L; Shift-drag at any time)", x.setAttribute("aria-pressed", "false");
	let S = Or("fit", "Fit");
	S.title = "Show all points (double-click, or Escape)";
	let C = L("details", "menu"), w = L("summary", "");
	w.textContent = "View", w.title = "What is shown besides the points";
	let T = L("div", "panel");
	T.setAttribute("role", "group"), T.setAttribute("aria-label", "View");
	let E = kr("Save picture (PNG)"), D = Object.assign(L("p", "hints"), { textContent: "Space plays, ← → step, Shift-drag selects, the wheel zooms, double-click fits." }), ee = kr("Fill the screen (F)");
	return ee.hidden = !document.fullscreenEnabled, T.append(E, ee, D), C.append(w, T), _.append(v, y, b, x, S, C), t.append(n, p, _), e.append(t), {
		root: t,
		plot: n,
		canvas: r,
		overlay: i,
		caption: s,
		readout: c,
		key: l,
		status: u,
		notice: d,
		tooltip: f,
		colorBy: h,
		legend: g,
		play: v,
		newest: b,
		slider: y,
		epoch: o,
		lasso: x,
		fit: S,
		menu: C,
		panel: T,
		picture: E,
		full: ee
	};
}
function Dr(e, t, n) {
	e.getAttribute("aria-label") !== n && (e.setAttribute("aria-label", n), e.title = n, e.innerHTML = `<svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">${Tr[t]}</svg>`);
}
function Or(e, t) {
	let n = kr("");
	return n.className = "icon", Dr(n, e, t), n;
}
function kr(e) {
	let t = L("button", "");
	return t.type = "button", t.textContent = e, t;
}
function L(e, t) {
	let n = document.createElement(e);
	return n.className = t, n;
}
// src/announce.ts
var Ar = "knn_overlap", jr = {
	waiting: "Waiting for the first embedding…",
	lost: "The browser took the graphics away. The points are here again as soon as it gives them back.",
	"": "This browser can't draw the embedding: it offers neither WebGL 2 nor a canvas. Use another one.",
	webgl: "",
	canvas: ""
};
function Mr(e, { series: t, playback: n, live: r, caption: i, selected: a, pointed: o, zoom: s, colour: c, renderer: l }) {
	let { root: u, slider: d, epoch: f, caption: p, play: m, newest: h, fit: g, lasso: _, notice: v, status: y, picture: b } = e, { frames: x, index: S, frame: C, playing: w, following: T } = n, E = C ? C.epoch === 0 ? "before training" : `epoch ${C.epoch}` : "";
	d.max = String(Math.max(0, x.length - 1)), d.value = String(Math.max(0, S)), d.style.setProperty("--share", String(Math.max(0, S) / Math.max(1, x.length - 1))), d.setAttribute("aria-valuetext", E), f.setAttribute("aria-live", w ? "off" : "polite"), f.textContent !== E && f.replaceChildren(...Nr(E));
	let D = C?.values[Ar];
	Pr(p, [i, typeof D == "number" ? `keeps ${Math.round(100 * D)}% of neighbours` : ""].filter(Boolean).join(" · ")), Dr(m, w ? "pause" : "play", w ? "Pause" : "Play"), d.disabled = m.disabled = x.length < 2, h.disabled = x.length === 0 || S === x.length - 1, g.disabled = _.disabled = b.disabled = x.length === 0, Pr(y, a ? `${a.toLocaleString("en")} selected` : ""), Pr(v, jr[C ? l : "waiting"]), Object.assign(u.dataset, {
		series: t.name,
		epoch: C?.epoch ?? "",
		frames: x.length,
		points: t.static?.labels.length ?? 0,
		follow: T,
		live: r,
		zoom: s.toFixed(3),
		selected: a,
		pointed: o ?? "",
		colour: c,
		renderer: l
	});
}
function Nr(e) {
	let [, t, n] = /^(\D+ )(\d+)$/.exec(e) ?? [];
	return n ? [Object.assign(document.createElement("small"), { textContent: t }), document.createTextNode(n)] : [document.createTextNode(e)];
}
function Pr(e, t) {
	e.textContent !== t && (e.textContent = t);
}
// src/coloring.ts
var Fr = {
	class: "Class",
	prediction: "Prediction",
	error: "Error",
	confidence: "Confidence",
	movement: "Movement"
}, Ir = .3, Lr = 217, Rr = 42, zr = 110, Br = {
	light: [
		160,
		164,
		171
	],
	dark: [
		110,
		116,
		126
	]
};
function Vr(e, t, n) {
	return e === "class" ? !0 : e === "movement" ? n !== void 0 : (e === "confidence" ? t?.confidences : t?.predictions) != null;
}
function Hr(e, t, n) {
	return Vr(e, t, n) ? e : "class";
}
function Ur(e) {
	return e !== "confidence" && e !== "movement";
}
function Wr(t, n, r, i, { shown: a, lit: s, selected: c }, l) {
	let { labels: u, classes: d } = n, f = Hr(t, r, i), p = d.map((t) => e(l ? t.dark : t.light)), m = Ur(f) ? [] : Array.from({ length: 256 }, (e, t) => o(t / 255, l)), h = f === "movement" ? Gr(r, i) : null, { predictions: g, confidences: _ } = r ?? {}, v = new Uint8Array(4 * u.length);
	for (let e = 0; e < u.length; e++) {
		let t = u[e];
		if (!a[t]) continue;
		let n = p[t], r = Lr;
		f === "prediction" ? n = p[g[e]] ?? n : f === "confidence" ? n = m[_[e]] : h ? n = m[Math.min(255, Math.round(255 * h[e] / Ir))] : f === "error" && g[e] === t && (n = l ? Br.dark : Br.light, r = zr), (s !== null && t !== s || c.size > 0 && !c.has(e)) && (r = Math.min(r, Rr)), v[4 * e] = n[0], v[4 * e + 1] = n[1], v[4 * e + 2] = n[2], v[4 * e + 3] = r;
	}
	return v;
}
function Gr(e, t) {
	let { points: n } = e, r = t.points, i = n.length / 2, [a, o, s] = [
		0,
		0,
		0
	];
	for (let e = 0; e < n.length; e += 2) a += n[e] / i, o += n[e + 1] / i, s += (n[e] ** 2 + n[e + 1] ** 2) / i;
	let c = Math.sqrt(Math.max(0, s - a * a - o * o)) || 1;
	return Float32Array.from({ length: i }, (e, t) => {
		let i = n[2 * t] - r[2 * t], a = n[2 * t + 1] - r[2 * t + 1];
		return Math.hypot(i, a) / c;
	});
}
var Kr = {
	class: "prediction",
	prediction: "label",
	error: "prediction",
	confidence: null,
	movement: null
};
function qr({ labels: e }, t) {
	let n = [];
	return t?.predictions?.forEach((t, r) => {
		let i = e[r];
		t !== i && n.push({
			point: r,
			label: i,
			prediction: t
		});
	}), n;
}
// src/camera.ts
function Jr({ scale: e, zoom: t, width: n, height: r, head: i }) {
	return .5 * Math.min(n / e.halfWidth, (r - i) / e.halfHeight) * t.k;
}
function Yr(e) {
	let { scale: t, zoom: n, width: r, height: i, head: a } = e, o = Jr(e);
	return {
		left: .5 * r * n.k + n.x - t.x * o,
		top: .5 * (i + a) * n.k + n.y + t.y * o,
		factor: o
	};
}
function Xr(e, t) {
	let { left: n, top: r, factor: i } = Yr(t), a = new Float32Array(e.length);
	for (let t = 0; t < e.length; t += 2) a[t] = n + e[t] * i, a[t + 1] = r - e[t + 1] * i;
	return a;
}
function Zr({ x: e, y: t, k: n }, r, i) {
	let a = .5 * Math.min(r, i);
	return {
		x: ((.5 * r - e) / n - .5 * r) / a,
		y: ((.5 * i - t) / n - .5 * i) / a,
		k: n
	};
}
function Qr({ x: e, y: t, k: n }, r, i) {
	let a = .5 * Math.min(r, i);
	return {
		x: .5 * r - n * (e * a + .5 * r),
		y: .5 * i - n * (t * a + .5 * i),
		k: n
	};
}
// src/marks.ts
var $r = "http://www.w3.org/2000/svg", ei = {
	circle: "M8 2.5a5.5 5.5 0 1 0 .001 0z",
	square: "M3.2 3.2h9.6v9.6h-9.6z",
	triangle: "M8 2.2 14.2 13H1.8z",
	diamond: "M8 1.6 14.4 8 8 14.4 1.6 8z",
	cross: "M5.9 2h4.2v3.9H14v4.2h-3.9V14H5.9v-3.9H2V5.9h3.9z"
}, ti = Object.keys(ei);
function ni(e, t) {
	return t ? e.dark : e.light;
}
function ri(e) {
	return {
		...e,
		light: "#7A828F",
		dark: "#8C939F"
	};
}
function ii(e, t) {
	return ai(ei[e.shape], { fill: ni(e, t) });
}
function ai(e, t) {
	let n = document.createElementNS($r, "svg");
	n.setAttribute("viewBox", "0 0 16 16"), n.setAttribute("aria-hidden", "true");
	let r = document.createElementNS($r, "path");
	r.setAttribute("d", e);
	for (let [e, n] of Object.entries(t)) r.setAttribute(e, n);
	return n.append(r), n;
}
function oi(e, t, n, r, i) {
	ci(e, r - 7, i, () => {
		e.fillStyle = ni(t, n), e.fill(new Path2D(ei[t.shape]));
	});
}
function si(e, t, n, r, i, a) {
	ci(e, i, a, () => {
		e.strokeStyle = n, e.lineWidth = r, e.stroke(new Path2D(t));
	});
}
function ci(e, t, n, r) {
	e.save(), e.translate(t, n - 7), e.scale(14 / 16, 14 / 16), r(), e.restore();
}
// src/centres.ts
var li = 20, ui = 2 * Math.PI;
function di(e, t, n, r) {
	let i = new Uint32Array(n), a = new Float64Array(n), o = new Float64Array(n), s = new Float64Array(n);
	t.forEach((t, n) => {
		r(n) && (i[t] += 1, a[t] += e[2 * n], o[t] += e[2 * n + 1]);
	});
	for (let e = 0; e < n; e++) a[e] /= i[e] || 1, o[e] /= i[e] || 1;
	return t.forEach((t, n) => {
		r(n) && (s[t] += (e[2 * n] - a[t]) ** 2 + (e[2 * n + 1] - o[t]) ** 2);
	}), Array.from({ length: n }, (e, t) => ({
		label: t,
		x: a[t],
		y: o[t],
		spread: Math.sqrt(s[t] / (i[t] || 1))
	})).filter(({ label: e }) => i[e] > 0);
}
function fi(e, t, n, r) {
	let { classes: i, dark: a, ink: o, ground: s, font: c } = r, l = Jr(n), u = Xr(Float32Array.from(t.flatMap(({ x: e, y: t }) => [e, t])), n), d = Math.min(1, li / t.length);
	t.forEach(({ label: t, spread: n }, r) => {
		e.beginPath(), e.arc(u[2 * r], u[2 * r + 1], n * l, 0, ui), e.fillStyle = e.strokeStyle = ni(i[t], a), e.globalAlpha = .1 * d ** 2, e.fill(), e.globalAlpha = .9 * Math.sqrt(d), e.lineWidth = 1.5, e.stroke();
	}), e.globalAlpha = 1, e.font = `600 13px ${c}`, e.textAlign = "center", t.forEach(({ label: t }, n) => {
		let [r, a] = [u[2 * n], u[2 * n + 1]];
		e.beginPath(), e.moveTo(r - 4.5, a), e.lineTo(r + 4.5, a), e.moveTo(r, a - 4.5), e.lineTo(r, a + 4.5), e.strokeStyle = s, e.lineWidth = 5, e.stroke(), e.strokeStyle = o, e.lineWidth = 1.75, e.stroke(), d < 1 || (e.strokeStyle = s, e.lineWidth = 4, e.strokeText(i[t].name, r, a - 10), e.fillStyle = o, e.fillText(i[t].name, r, a - 10));
	});
}
// src/ghosts.ts
var pi = .45, mi = 50, hi = [
	"M8 2.4 9.4 6.6 13.6 8 9.4 9.4 8 13.6 6.6 9.4 2.4 8 6.6 6.6z",
	"M5.2 5.2h5.6v5.6H5.2z",
	"M8 5a3 3 0 1 0 .001 0z"
];
function gi(t, n, r, a, o) {
	let { screen: l, part: u, isShown: d, byClass: f, room: p } = n, m = a.dark ? "dark" : "light", h = a.classes.map((t) => e(ni(t, a.dark)));
	t.globalAlpha = .6 * r, _i(t, l, u, d, c.inter[m]), t.globalAlpha = r;
	let g = u.kind.reduce((e, t) => e + +(t === 0), 0), _ = p * Math.min(1, Math.max(.6, Math.sqrt(mi / g))), v = hi.map((e) => new Path2D(e));
	for (let e = 0; e < u.kind.length; e++) {
		if (!d(e)) continue;
		let n = u.kind[e], r = n === 0 ? _ : 1, g = s(h[u.classB[e]], h[u.classA[e]], u.lam[e]);
		t.save(), t.translate(l[2 * e] - 8 * r, l[2 * e + 1] - 8 * r), t.scale(r, r), t.strokeStyle = a.ground, t.lineWidth = 3 * p / r, t.stroke(v[n]), t.fillStyle = f ? i(s(o, g, pi)) : a.ground, t.fill(v[n]), t.strokeStyle = (n === 0 ? c.intra : c.inter)[m], t.lineWidth = 1.25 / r, t.stroke(v[n]), t.restore();
	}
	t.globalAlpha = 1;
}
function _i(e, t, { kind: n, first: r, second: i }, a, o) {
	e.strokeStyle = o, e.lineWidth = 1;
	for (let [o, s] of [[1, []], [2, [3, 3]]]) {
		e.beginPath(), e.setLineDash(s);
		for (let s = 1; s < n.length; s++) n[s] === o && n[s - 1] === o && r[s] === r[s - 1] && i[s] === i[s - 1] && a(s) && (e.moveTo(t[2 * s - 2], t[2 * s - 1]), e.lineTo(t[2 * s], t[2 * s + 1]));
		e.stroke();
	}
	e.setLineDash([]);
}
var vi = 500, yi = {
	single: {
		width: 2.25,
		opacity: .9
	},
	faint: {
		width: 1.5,
		opacity: .5
	},
	mean: {
		width: 4,
		opacity: 1
	}
};
function bi(e, t, n, r, i) {
	let a = e.length - 1, o = e.map((e, n) => n === a ? t : e.points), s = xi(o, n, i);
	if (n.length <= 12) return wi("single", o, n, r, s);
	let c = [...new Set(n.map((e) => r[e]))], l = o.slice(-s.length - 2).map((e) => Ci(e, n, r, c));
	return [...n.length > vi ? [] : wi("faint", o, n, r, s.slice(0, 3)), ...wi("mean", l, [...c.keys()], c, s)];
}
function xi(e, t, n) {
	let r = [], i = 0;
	for (let a = e.length - 1; a > 0 && i < n; a--) r.push(i), i += Si(e[a - 1], e[a], t);
	return r.map((e) => Math.floor(6 * e / (i || 1)));
}
function Si(e, t, n) {
	let r = (n) => Math.sqrt((t[2 * n] - e[2 * n]) ** 2 + (t[2 * n + 1] - e[2 * n + 1]) ** 2);
	return n.reduce((e, t) => e + r(t), 0) / n.length;
}
function Ci(e, t, n, r) {
	let i = new Map(r.map((e, t) => [e, t])), a = new Float32Array(2 * r.length), o = new Uint32Array(r.length);
	for (let r of t) {
		let t = i.get(n[r]);
		a[2 * t] += e[2 * r], a[2 * t + 1] += e[2 * r + 1], o[t] += 1;
	}
	return a.map((e, t) => e / o[t >> 1]);
}
function wi(e, t, n, r, i) {
	let a = t.length - 1, o = /* @__PURE__ */ new Map();
	for (let s = i.length - 1; s >= 0; s--) {
		let c = a - 1 - s, l = [
			c - 1,
			c,
			c + 1,
			c + 2
		].map((e) => t[Math.min(a, Math.max(0, e))]), u = i[s];
		for (let t of n) {
			let n = r[t], i = `${u} ${n}`, a = o.get(i) ?? {
				kind: e,
				label: n,
				age: u,
				curves: []
			};
			o.set(i, a), Ti(a.curves, l, t);
		}
	}
	return [...o.values()];
}
function Ti(e, [t, n, r, i], a) {
	let [o, s] = [2 * a, 2 * a + 1];
	e.push(n[o], n[s], n[o] + (r[o] - t[o]) / 6, n[s] + (r[s] - t[s]) / 6, r[o] - (i[o] - n[o]) / 6, r[s] - (i[s] - n[s]) / 6, r[o], r[s]);
}
function Ei(e, t, n, r, i) {
	for (let { kind: a, label: o, age: s, curves: c } of t) {
		let t = Xr(Float32Array.from(c), n);
		e.beginPath();
		for (let n = 0; n < t.length; n += 8) e.moveTo(t[n], t[n + 1]), e.bezierCurveTo(t[n + 2], t[n + 3], t[n + 4], t[n + 5], t[n + 6], t[n + 7]);
		let l = 1 - s / 6, { width: u, opacity: d } = yi[a];
		e.lineWidth = u * (.4 + .6 * l), e.globalAlpha = d * l * (a === "faint" ? Math.sqrt(12 / r) : 1), a === "mean" && Di(e, i.ground), e.strokeStyle = ni(i.classes[o], i.dark), e.stroke();
	}
	e.globalAlpha = 1;
}
function Di(e, t) {
	e.strokeStyle = t, e.lineWidth += 2.5, e.stroke(), e.lineWidth -= 2.5;
}
// src/overlay.ts
var Oi = 2 * Math.PI, ki = 40, Ai = .2;
function ji(e, t) {
	let { camera: n, look: r, trails: i, centres: a, ghosts: o, wrong: s, selected: c, pointed: l, lasso: u } = t, d = e.canvas.width / n.width;
	Mi(e), e.setTransform(d, 0, 0, d, 0, 0), e.lineJoin = e.lineCap = "round", i.length && Ei(e, i, n, c.length, r), o && gi(e, o, c.length ? Ai : 1, r, t.ground), a.length && fi(e, a, n, r), (s.length || c.length) && Pi(e, t, d), l && Fi(e, l, t, d), u.length >= 4 && Bi(e, u, r.ink);
}
function Mi(e) {
	e.setTransform(1, 0, 0, 1, 0, 0), e.clearRect(0, 0, e.canvas.width, e.canvas.height);
}
function Ni({ trails: e, centres: t, ghosts: n, wrong: r, selected: i, pointed: a, lasso: o }) {
	return !e.length && !t.length && !n && !r.length && !i.length && !a && !o.length;
}
function Pi(e, { look: t, wrong: n, selected: r, screen: i, diameter: a }, o) {
	let s = .5 * a, c = /* @__PURE__ */ new Map();
	for (let { point: e, label: r } of n) {
		let n = r === null ? void 0 : t.classes[r], i = n ? ni(n, t.dark) : t.ink, a = c.get(i);
		a ? a.push(e) : c.set(i, [e]);
	}
	for (let [n, r] of c) zi(e, Ri(o, s + 2, 1.75, n, t.ground), r, i, o);
	r.length > ki || zi(e, Ri(o, s + 1.5, 1.25, t.ink, t.ground), r, i, o);
}
function Fi(e, { x: t, y: n, parents: r }, i, a) {
	let { screen: o, diameter: s, look: c } = i, l = Ri(a, .5 * s + 3.5, 2, c.ink, c.ground);
	e.strokeStyle = c.ink, e.lineWidth = 1, e.globalAlpha = .7, e.beginPath();
	for (let i of r) e.moveTo(t, n), e.lineTo(o[2 * i], o[2 * i + 1]);
	e.stroke(), e.globalAlpha = 1, zi(e, l, r, o, a), zi(e, l, [0], Float32Array.of(t, n), a);
}
var Ii = /* @__PURE__ */ new Map(), Li = 64;
function Ri(e, t, n, r, i) {
	let a = [
		e,
		t,
		n,
		r,
		i
	].join(" "), o = Ii.get(a);
	if (o) return o;
	Ii.size >= Li && Ii.clear();
	let s = Math.ceil(2 * (t + n + 1) * e), c = Object.assign(document.createElement("canvas"), {
		width: s,
		height: s
	});
	Ii.set(a, c);
	let l = c.getContext("2d");
	return l && (l.arc(s / 2, s / 2, t * e, 0, Oi), l.strokeStyle = i, l.lineWidth = (n + 1.5) * e, l.stroke(), l.strokeStyle = r, l.lineWidth = n * e, l.stroke()), c;
}
function zi(e, t, n, r, i) {
	e.save(), e.setTransform(1, 0, 0, 1, 0, 0);
	for (let a of n) {
		let [n, o] = [r[2 * a] * i - t.width / 2, r[2 * a + 1] * i - t.height / 2];
		e.drawImage(t, Math.round(n), Math.round(o));
	}
	e.restore();
}
function Bi(e, t, n) {
	e.beginPath(), e.moveTo(t[0], t[1]);
	for (let n = 2; n < t.length; n += 2) e.lineTo(t[n], t[n + 1]);
	e.closePath(), e.fillStyle = e.strokeStyle = n, e.globalAlpha = .08, e.fill(), e.globalAlpha = 1, e.lineWidth = 1.25, e.setLineDash([4, 3]), e.stroke(), e.setLineDash([]);
}
// src/scale.ts
var Vi = {
	x: 0,
	y: 0,
	halfWidth: 1,
	halfHeight: 1
}, Hi = .85, Ui = .62, Wi = .95, Gi = .003, Ki = .3;
function qi(e, t) {
	let [n, r] = [Yi(e, 0), Yi(e, 1)], i = Math.max(n.half, r.half) || 1, [a, o] = [Math.max(n.half, Ki * i), Math.max(r.half, Ki * i)];
	if (t) {
		let e = (Math.abs(n.middle - t.x) + n.half) / t.halfWidth, i = (Math.abs(r.middle - t.y) + r.half) / t.halfHeight;
		if (Math.max(a / t.halfWidth, o / t.halfHeight) >= Ui && Math.max(e, i) <= Wi) return t;
	}
	return {
		x: n.middle,
		y: r.middle,
		halfWidth: a / Hi,
		halfHeight: o / Hi
	};
}
function Ji(e, t, n) {
	let r = (r) => e[r] + (t[r] - e[r]) * n;
	return {
		x: r("x"),
		y: r("y"),
		halfWidth: r("halfWidth"),
		halfHeight: r("halfHeight")
	};
}
function Yi(e, t) {
	let n = Float32Array.from({ length: e.length / 2 }, (n, r) => e[2 * r + t]).sort();
	if (!n.length) return {
		middle: 0,
		half: 0
	};
	let r = Math.floor(Gi * n.length), [i, a] = [n[r], n[n.length - 1 - r]];
	return {
		middle: (i + a) / 2,
		half: (a - i) / 2
	};
}
// src/playback.ts
var Xi = 450, Zi = 700, Qi = .35, $i = [
	.5,
	1,
	2,
	4
], ea = class {
	onMove;
	now;
	still;
	frames = [];
	index = -1;
	following = !0;
	from = null;
	left = null;
	awaited = null;
	started = 0;
	duration = Xi;
	flowing = !1;
	timer;
	pace = null;
	rate = 1;
	constructor(e, t = () => performance.now(), n = () => matchMedia("(prefers-reduced-motion: reduce)").matches) {
		this.onMove = e, this.now = t, this.still = n;
	}
	get playing() {
		return this.playedAt !== null;
	}
	get playedAt() {
		return this.timer === void 0 ? this.pace : this.rate;
	}
	get frame() {
		return this.frames[this.index];
	}
	get previous() {
		return this.frames[this.index - 1];
	}
	get kept() {
		return this.awaited ?? (this.following ? null : this.frame?.epoch ?? null);
	}
	get speed() {
		return this.rate;
	}
	set speed(e) {
		this.rate = e, this.timer !== void 0 && (clearInterval(this.timer), this.tick());
	}
	update(e) {
		let t = this.frame?.epoch;
		this.frames = e, t !== void 0 && (this.index = Math.max(0, e.findIndex((e) => e.epoch === t))), (this.following || t === void 0) && this.goTo(e.length - 1), this.awaited !== null && this.stayAt(this.awaited);
	}
	reset(e = !1) {
		this.pause();
		let t = this.shown();
		this.left = e ? t ? na(t) : this.left : null, this.frames = [], this.index = -1, this.from = null, this.following = !0, this.awaited = null;
	}
	stayAt(e) {
		let t = this.frames.findIndex((t) => t.epoch === e);
		t < 0 ? this.awaited = e : (this.seek(t), this.following = !1);
	}
	seek(e) {
		let t = Math.min(Math.max(e, 0), this.frames.length - 1);
		this.awaited = null, this.following = t === this.frames.length - 1, this.goTo(t);
	}
	seekEpoch(e) {
		let t = this.frames.findIndex((t) => t.epoch === e);
		t < 0 || (this.pause(), this.seek(t));
	}
	play() {
		if (this.playing || this.frames.length < 2) return;
		let e = this.index === this.frames.length - 1;
		e && this.seek(0), this.tick(), e ? this.onMove() : this.step();
	}
	pause() {
		this.playing && (this.stop(), this.onMove());
	}
	halt() {
		this.timer !== void 0 && this.pause();
	}
	follow(e, t) {
		let n = this.frames.map((t) => Math.abs(t.epoch - e));
		if (!n.length) return;
		let r = this.index;
		this.stop(), this.pace = t, this.seek(n.indexOf(Math.min(...n))), this.index === r && this.onMove();
	}
	toggle() {
		this.playing ? this.pause() : this.play();
	}
	shown() {
		let e = this.frame;
		if (!e) return null;
		let t = this.from ?? e, n = this.still() ? 1 : Math.min(1, (this.now() - this.started) / this.duration), r = n * n * (3 - 2 * n), i = this.flowing ? Qi * r + .65 * n : r, a = e.ghosts && {
			from: t.ghosts ?? e.ghosts,
			to: e.ghosts
		};
		return {
			from: t.points,
			to: e.points,
			ghosts: a,
			t: i,
			scale: Ji(t.scale, e.scale, i)
		};
	}
	stop() {
		clearInterval(this.timer), this.timer = void 0, this.pace = null;
	}
	tick() {
		this.timer = setInterval(() => this.step(), Zi / this.rate);
	}
	step() {
		this.seek(this.index + 1), this.following && this.pause();
	}
	goTo(e) {
		if (e === this.index || e < 0) return;
		let t = this.shown();
		this.from = t ? na(t) : this.left && ra(this.left, this.frames[e]), this.left = null;
		let { playedAt: n } = this;
		this.flowing = n !== null, this.duration = n === null ? Xi : Zi / n, this.index = e, this.started = this.now(), this.onMove();
	}
};
function ta({ from: e, to: t, t: n }) {
	if (n >= 1) return t;
	let r = new Float32Array(t.length);
	for (let i = 0; i < r.length; i++) r[i] = e[i] + (t[i] - e[i]) * n;
	return r;
}
function na(e) {
	let { ghosts: t, t: n, scale: r } = e;
	return {
		points: ta(e),
		ghosts: t && ta({
			...t,
			t: n
		}),
		scale: r
	};
}
function ra({ points: e, ghosts: t, scale: n }, r) {
	if (e.length !== r.points.length) return null;
	let i = r.scale, a = Math.max(i.halfWidth, i.halfHeight) / Math.max(n.halfWidth, n.halfHeight), o = (e) => e.map((e, t) => t % 2 ? i.y + (e - n.y) * a : i.x + (e - n.x) * a);
	return {
		points: o(e),
		ghosts: t?.length === r.ghosts?.length ? t && o(t) : null,
		scale: i
	};
}
// src/key.ts
var ia = "currentColor", aa = "M8 3a5 5 0 1 0 .001 0z", oa = "M1 8h14", sa = {
	prediction: "ringed in its colour",
	label: "ringed in their own colour"
}, ca = [
	"synthesized in a class",
	"mixed: pixels",
	"mixed: features"
];
function la({ mode: e, frame: t, previous: n, points: r, wrong: i, ghosts: a, centres: o, means: s, dark: c }) {
	let l = [];
	if (a) {
		let e = a.kinds.map((e) => pa(e, c));
		l.push(a.part.exact ? e : [...e, "approximate"]);
	}
	if (o && l.push([{
		path: aa,
		stroke: ia,
		width: 1.25,
		text: "spread of a class in this picture, not its cohesion"
	}]), s && l.push([{
		path: oa,
		stroke: ia,
		width: 3,
		text: "mean way of a class's selected points"
	}]), Vr(e, t, n) ? e === "confidence" ? l.push([
		"unsure",
		fa(c),
		"certain"
	]) : e === "movement" && l.push([
		"stayed",
		fa(c),
		`moved ${Ir} radii or more`
	]) : l.push([e === "movement" ? "Nothing to have moved from: coloured by class" : "Not recorded here: coloured by class"]), i !== null) {
		let t = r ? (100 * i / r).toFixed(1) : "0.0", n = `${i.toLocaleString("en")} of ${r.toLocaleString("en")} taken for another class (${t}%)`, a = Kr[e];
		l.push([{
			path: aa,
			stroke: ia,
			width: 1.75,
			text: a === null ? n : `${n}, ${sa[a]}`
		}]);
	}
	return l;
}
function ua(e, t) {
	e.replaceChildren(...t.map((e) => {
		let t = document.createElement("div");
		return t.append(...e.map(da)), t;
	}));
}
function da(e) {
	let t = document.createElement("span");
	if (typeof e == "string") t.textContent = e;
	else if ("ramp" in e) t.className = "ramp", t.style.background = `linear-gradient(to right, ${e.ramp.join(", ")})`;
	else {
		let { path: n, stroke: r, width: i, text: a } = e;
		t.append(ai(n, {
			fill: "none",
			stroke: r,
			"stroke-width": String(i)
		}), a);
	}
	return t;
}
function fa(e) {
	return { ramp: [
		0,
		.25,
		.5,
		.75,
		1
	].map((t) => i(o(t, e))) };
}
function pa(e, t) {
	let n = (e === 0 ? c.intra : c.inter)[t ? "dark" : "light"];
	return {
		path: hi[e],
		stroke: n,
		width: 1.5,
		text: ca[e]
	};
}
// src/png.ts
var ma = 24, ha = 20, R = 12, ga = 24, _a = 96, va = 12;
function ya(e) {
	let { layers: t, width: n, height: r, ground: i, ink: a, font: o, dark: s, caption: c, epoch: l, readout: u, notes: d } = e, f = `13px ${o}`, p = t[0].width / n, m = document.createElement("canvas"), h = m.getContext("2d");
	if (!h) throw Error("embedding view: this browser has no canvas to make a picture with. Take a screenshot.");
	h.font = f;
	let g = Sa(e.classes.length > ma ? [] : e.classes, n, (e) => h.measureText(e).width);
	m.width = Math.round(n * p), m.height = Math.round((r + g.length * ha + (g.length ? R : 0)) * p), h.fillStyle = i, h.fillRect(0, 0, m.width, m.height), h.save(), h.scale(p, p), h.textBaseline = "middle", h.fillStyle = a, h.font = `600 ${ga}px ${o}`, h.fillText(l, R, 24), h.font = f, h.fillText(c, R, 48), d.forEach((e, t) => ba(h, e, R, r - R - ha * (d.length - t - .6), a)), xa(h, u, n - R, o), h.restore();
	for (let e of t) h.drawImage(e, 0, 0);
	return h.scale(p, p), h.font = f, h.textBaseline = "middle", g.forEach((e, t) => {
		for (let { mark: n, x: i } of e) {
			let e = r + ha * (t + .5);
			oi(h, n, s, i + 7, e), h.fillStyle = a, h.fillText(n.name, i + 18, e + .5);
		}
	}), m;
}
function ba(e, t, n, r, i) {
	let a = n;
	for (let n of t) {
		if (typeof n != "string" && "ramp" in n) {
			let t = e.createLinearGradient(a, 0, a + _a, 0);
			n.ramp.forEach((e, r) => t.addColorStop(r / (n.ramp.length - 1), e)), e.fillStyle = t, e.fillRect(a, r - 3, _a, 6), e.fillStyle = i, a += 108;
			continue;
		}
		let t = typeof n == "string" ? n : n.text;
		typeof n != "string" && (si(e, n.path, n.stroke === "currentColor" ? i : n.stroke, n.width, a, r), a += 18), e.fillText(t, a, r), a += e.measureText(t).width + va;
	}
}
function xa(e, t, n, r) {
	let i = n;
	for (let { title: n, value: a } of [...t].reverse()) {
		let t = [[
			`12px ${r}`,
			n,
			7
		], [
			`600 15px ${r}`,
			a,
			23
		]];
		i -= Math.max(...t.map(([t, n]) => (e.font = t, e.measureText(n).width)));
		for (let [n, r, a] of t) e.font = n, e.fillText(r, i, R + a);
		i -= 20;
	}
}
function Sa(e, t, n) {
	let r = [], i = Infinity;
	for (let a of e) {
		let e = 18 + n(a.name) + 16;
		i + e > t && (r.push([]), i = R), r.at(-1).push({
			mark: a,
			x: i
		}), i += e;
	}
	return r;
}
function Ca(e, t) {
	e.toBlob((e) => {
		if (!e) throw Error("embedding view: the browser could not make the picture. Take a screenshot.");
		let n = document.createElement("a");
		n.href = URL.createObjectURL(e), n.download = t, n.click(), setTimeout(() => URL.revokeObjectURL(n.href), 1e4);
	}, "image/png");
}
// src/canvas.ts
var wa = 15.3, Ta = class {
	plane;
	shapes;
	kind = "canvas";
	from = /* @__PURE__ */ new Float32Array();
	to = /* @__PURE__ */ new Float32Array();
	colors = /* @__PURE__ */ new Uint8Array();
	stamps = /* @__PURE__ */ new Map();
	stampsFor = "";
	constructor(e, t) {
		this.plane = e, this.shapes = t;
	}
	setPositions(e, t) {
		this.from = e, this.to = t;
	}
	setColors(e) {
		this.colors = e;
	}
	draw(e, t, n, r) {
		let { plane: i, colors: a, shapes: o } = this, s = i.canvas.width / e.width;
		i.clearRect(0, 0, i.canvas.width, i.canvas.height);
		let c = Math.ceil(n * s) + 2, l = `${c} ${r}`;
		l !== this.stampsFor && this.stamps.clear(), this.stampsFor = l;
		let u = Xr(ta({
			from: this.from,
			to: this.to,
			t
		}), e);
		for (let e = 0; e < o.length; e++) {
			let t = a[4 * e + 3];
			if (t === 0) continue;
			let l = [
				a[4 * e],
				a[4 * e + 1],
				a[4 * e + 2]
			];
			i.globalAlpha = t / 255;
			let d = this.stamp(o[e], l, n * s, c, r);
			i.drawImage(d, u[2 * e] * s - c / 2, u[2 * e + 1] * s - c / 2);
		}
		i.globalAlpha = 1;
	}
	destroy() {
		this.plane.clearRect(0, 0, this.plane.canvas.width, this.plane.canvas.height);
	}
	stamp(e, t, n, r, a) {
		let o = e * 16777216 + t[0] * 65536 + t[1] * 256 + t[2], s = this.stamps.get(o);
		if (s) return s;
		let c = Object.assign(document.createElement("canvas"), {
			width: r,
			height: r
		}), l = c.getContext("2d");
		if (l) {
			let o = n / wa;
			l.setTransform(o, 0, 0, o, r / 2 - 8 * o, r / 2 - 8 * o);
			let s = new Path2D(ei[ti[e]]);
			l.fillStyle = i(t), l.fill(s), l.strokeStyle = i(a), l.globalAlpha = .75 * Math.min(1, Math.max(0, (n - 4) / 8)), l.lineWidth = 1 / o, l.stroke(s);
		}
		return this.stamps.set(o, c), c;
	}
}, Ea = 5120, Da = 5121, Oa = 5122, ka = 5123, Aa = 5124, ja = 5125, Ma = 5126, Na = 32819, Pa = 32820, Fa = 33635, Ia = 5131, La = 33640, Ra = 35899, za = 35902, Ba = 36269, Va = 34042, Ha = {};
{
	let e = Ha;
	e[Ea] = Int8Array, e[Da] = Uint8Array, e[Oa] = Int16Array, e[ka] = Uint16Array, e[Aa] = Int32Array, e[ja] = Uint32Array, e[Ma] = Float32Array, e[Na] = Uint16Array, e[Pa] = Uint16Array, e[Fa] = Uint16Array, e[Ia] = Uint16Array, e[La] = Uint32Array, e[Ra] = Uint32Array, e[za] = Uint32Array, e[Ba] = Uint32Array, e[Va] = Uint32Array;
}
function Ua(e) {
	if (e instanceof Int8Array) return Ea;
	if (e instanceof Uint8Array || e instanceof Uint8ClampedArray) return Da;
	if (e instanceof Int16Array) return Oa;
	if (e instanceof Uint16Array) return ka;
	if (e instanceof Int32Array) return Aa;
	if (e instanceof Uint32Array) return ja;
	if (e instanceof Float32Array) return Ma;
	throw Error("unsupported typed array type");
}
function Wa(e) {
	if (e === Int8Array) return Ea;
	if (e === Uint8Array || e === Uint8ClampedArray) return Da;
	if (e === Int16Array) return Oa;
	if (e === Uint16Array) return ka;
	if (e === Int32Array) return Aa;
	if (e === Uint32Array) return ja;
	if (e === Float32Array) return Ma;
	throw Error("unsupported typed array type");
}
function Ga(e) {
	let t = Ha[e];
	if (!t) throw Error("unknown gl type");
	return t;
}
var Ka = typeof SharedArrayBuffer < "u" ? function(e) {
	return e && e.buffer && (e.buffer instanceof ArrayBuffer || e.buffer instanceof SharedArrayBuffer);
} : function(e) {
	return e && e.buffer && e.buffer instanceof ArrayBuffer;
};
function qa(...e) {
	console.error(...e);
}
var Ja = /* @__PURE__ */ new Map();
function Ya(e, t) {
	if (!e || typeof e != "object") return !1;
	let n = Ja.get(t);
	n || (n = /* @__PURE__ */ new WeakMap(), Ja.set(t, n));
	let r = n.get(e);
	if (r === void 0) {
		let i = Object.prototype.toString.call(e);
		r = i.substring(8, i.length - 1) === t, n.set(e, r);
	}
	return r;
}
function Xa(e, t) {
	return typeof WebGLBuffer < "u" && Ya(t, "WebGLBuffer");
}
function Za(e, t) {
	return typeof WebGLTexture < "u" && Ya(t, "WebGLTexture");
}
var Qa = 35044, z = 34962, $a = 34963, eo = 34660, to = 5120, no = 5121, ro = 5122, io = 5123, ao = 5124, oo = 5125, so = 5126, co = { attribPrefix: "" };
function lo(e, t, n, r, i) {
	e.bindBuffer(t, n), e.bufferData(t, r, i || Qa);
}
function uo(e, t, n, r) {
	if (Xa(e, t)) return t;
	n ||= z;
	let i = e.createBuffer();
	return lo(e, n, i, t, r), i;
}
function fo(e) {
	return e === "indices";
}
function po(e) {
	return e === Int8Array || e === Uint8Array;
}
function mo(e) {
	return e.length ? e : e.data;
}
var ho = /coord|texture/i, go = /color|colour/i;
function _o(e, t) {
	let n;
	if (n = ho.test(e) ? 2 : go.test(e) ? 4 : 3, t % n > 0) throw Error(`Can not guess numComponents for attribute '${e}'. Tried ${n} but ${t} values is not evenly divisible by ${n}. You should specify it.`);
	return n;
}
function vo(e, t, n) {
	return e.numComponents || e.size || _o(t, n || mo(e).length);
}
function yo(e, t) {
	if (Ka(e)) return e;
	if (Ka(e.data)) return e.data;
	Array.isArray(e) && (e = { data: e });
	let n = e.type ? xo(e.type) : void 0;
	return n ||= fo(t) ? Uint16Array : Float32Array, new n(e.data);
}
function bo(e) {
	return typeof e == "number" ? e : e ? Wa(e) : so;
}
function xo(e) {
	return typeof e == "number" ? Ga(e) : e || Float32Array;
}
function So(e, t) {
	return {
		buffer: t.buffer,
		numValues: 24,
		type: bo(t.type),
		arrayType: xo(t.type)
	};
}
function Co(e, t) {
	let n = t.data || t, r = xo(t.type), i = n * r.BYTES_PER_ELEMENT, a = e.createBuffer();
	return e.bindBuffer(z, a), e.bufferData(z, i, t.drawType || Qa), {
		buffer: a,
		numValues: n,
		type: Wa(r),
		arrayType: r
	};
}
function wo(e, t, n) {
	let r = yo(t, n);
	return {
		arrayType: r.constructor,
		buffer: uo(e, r, void 0, t.drawType),
		type: Ua(r),
		numValues: 0
	};
}
function To(e, t) {
	let n = {};
	return Object.keys(t).forEach(function(r) {
		if (!fo(r)) {
			let i = t[r], a = i.attrib || i.name || i.attribName || co.attribPrefix + r;
			if (i.value) {
				if (!Array.isArray(i.value) && !Ka(i.value)) throw Error("array.value is not array or typedarray");
				n[a] = { value: i.value };
			} else {
				let t;
				t = i.buffer && i.buffer instanceof WebGLBuffer ? So : typeof i == "number" || typeof i.data == "number" ? Co : wo;
				let { buffer: o, type: s, numValues: c, arrayType: l } = t(e, i, r), u = i.normalize === void 0 ? po(l) : i.normalize, d = vo(i, r, c);
				n[a] = {
					buffer: o,
					numComponents: d,
					type: s,
					normalize: u,
					stride: i.stride || 0,
					offset: i.offset || 0,
					divisor: i.divisor === void 0 ? void 0 : i.divisor,
					drawType: i.drawType
				};
			}
		}
	}), e.bindBuffer(z, null), n;
}
function Eo(e, t, n, r) {
	n = yo(n), r === void 0 ? lo(e, z, t.buffer, n, t.drawType) : (e.bindBuffer(z, t.buffer), e.bufferSubData(z, r, n));
}
function Do(e, t) {
	return t === to || t === no ? 1 : t === ro || t === io ? 2 : t === ao || t === oo || t === so ? 4 : 0;
}
var Oo = [
	"position",
	"positions",
	"a_position"
];
function ko(e, t) {
	let n, r = 0;
	for (; r < Oo.length && (n = Oo[r], !(n in t || (n = co.attribPrefix + n, n in t))); ++r);
	r === Oo.length && (n = Object.keys(t)[0]);
	let i = t[n];
	if (!i.buffer) return 1;
	e.bindBuffer(z, i.buffer);
	let a = e.getBufferParameter(z, eo);
	e.bindBuffer(z, null);
	let o = a / Do(e, i.type), s = i.numComponents || i.size, c = o / s;
	if (c % 1 != 0) throw Error(`numComponents ${s} not correct for length ${length}`);
	return c;
}
function Ao(e, t, n) {
	let r = To(e, t), i = Object.assign({}, n || {});
	i.attribs = Object.assign({}, n ? n.attribs : {}, r);
	let a = t.indices;
	if (a) {
		let t = yo(a, "indices");
		i.indices = uo(e, t, $a), i.numElements = t.length, i.elementType = Ua(t);
	} else i.numElements ||= ko(e, i.attribs);
	return i;
}
function jo(e) {
	return !!e.texStorage2D;
}
var Mo = function() {
	let e = {}, t = {};
	function n(n) {
		let r = n.constructor.name;
		if (!e[r]) {
			for (let e in n) if (typeof n[e] == "number") {
				let r = t[n[e]];
				t[n[e]] = r ? `${r} | ${e}` : e;
			}
			e[r] = !0;
		}
	}
	return function(e, r) {
		return n(e), t[r] || (typeof r == "number" ? `0x${r.toString(16)}` : r);
	};
}();
new Uint8Array([
	128,
	192,
	255,
	255
]);
var No = 6406, Po = 6407, Fo = 6408, Io = 6409, Lo = 6410, Ro = 6402, zo = 34041, Bo = 33319, Vo = 33320, Ho = 6403, Uo = 36244, Wo = 36248, Go = 36249, Ko = {};
{
	let e = Ko;
	e[No] = { numColorComponents: 1 }, e[Io] = { numColorComponents: 1 }, e[Lo] = { numColorComponents: 2 }, e[Po] = { numColorComponents: 3 }, e[Fo] = { numColorComponents: 4 }, e[Ho] = { numColorComponents: 1 }, e[Uo] = { numColorComponents: 1 }, e[Bo] = { numColorComponents: 2 }, e[Vo] = { numColorComponents: 2 }, e[Po] = { numColorComponents: 3 }, e[Wo] = { numColorComponents: 3 }, e[Fo] = { numColorComponents: 4 }, e[Go] = { numColorComponents: 4 }, e[Ro] = { numColorComponents: 1 }, e[zo] = { numColorComponents: 2 };
}
var qo = qa;
function Jo(e) {
	return typeof document < "u" && document.getElementById ? document.getElementById(e) : null;
}
var Yo = 33984, Xo = 34962, Zo = 34963, Qo = 35713, $o = 35714, es = 35632, ts = 35633, ns = 35981, rs = 35718, is = 35721, as = 35971, os = 35382, ss = 35396, cs = 35398, ls = 35392, us = 35395, ds = 5126, fs = 35664, ps = 35665, ms = 35666, hs = 5124, gs = 35667, _s = 35668, vs = 35669, ys = 35670, bs = 35671, xs = 35672, Ss = 35673, Cs = 35674, ws = 35675, Ts = 35676, Es = 35678, Ds = 35680, Os = 35679, ks = 35682, As = 35685, js = 35686, Ms = 35687, Ns = 35688, Ps = 35689, Fs = 35690, Is = 36289, Ls = 36292, Rs = 36293, zs = 5125, Bs = 36294, Vs = 36295, Hs = 36296, Us = 36298, Ws = 36299, Gs = 36300, Ks = 36303, qs = 36306, Js = 36307, Ys = 36308, Xs = 36311, Zs = 3553, Qs = 34067, $s = 32879, ec = 35866, B = {};
function tc(e, t) {
	return B[t].bindPoint;
}
function nc(e, t) {
	return function(n) {
		e.uniform1f(t, n);
	};
}
function rc(e, t) {
	return function(n) {
		e.uniform1fv(t, n);
	};
}
function ic(e, t) {
	return function(n) {
		e.uniform2fv(t, n);
	};
}
function ac(e, t) {
	return function(n) {
		e.uniform3fv(t, n);
	};
}
function oc(e, t) {
	return function(n) {
		e.uniform4fv(t, n);
	};
}
function sc(e, t) {
	return function(n) {
		e.uniform1i(t, n);
	};
}
function cc(e, t) {
	return function(n) {
		e.uniform1iv(t, n);
	};
}
function lc(e, t) {
	return function(n) {
		e.uniform2iv(t, n);
	};
}
function uc(e, t) {
	return function(n) {
		e.uniform3iv(t, n);
	};
}
function dc(e, t) {
	return function(n) {
		e.uniform4iv(t, n);
	};
}
function fc(e, t) {
	return function(n) {
		e.uniform1ui(t, n);
	};
}
function pc(e, t) {
	return function(n) {
		e.uniform1uiv(t, n);
	};
}
function mc(e, t) {
	return function(n) {
		e.uniform2uiv(t, n);
	};
}
function hc(e, t) {
	return function(n) {
		e.uniform3uiv(t, n);
	};
}
function gc(e, t) {
	return function(n) {
		e.uniform4uiv(t, n);
	};
}
function _c(e, t) {
	return function(n) {
		e.uniformMatrix2fv(t, !1, n);
	};
}
function vc(e, t) {
	return function(n) {
		e.uniformMatrix3fv(t, !1, n);
	};
}
function yc(e, t) {
	return function(n) {
		e.uniformMatrix4fv(t, !1, n);
	};
}
function bc(e, t) {
	return function(n) {
		e.uniformMatrix2x3fv(t, !1, n);
	};
}
function xc(e, t) {
	return function(n) {
		e.uniformMatrix3x2fv(t, !1, n);
	};
}
function Sc(e, t) {
	return function(n) {
		e.uniformMatrix2x4fv(t, !1, n);
	};
}
function Cc(e, t) {
	return function(n) {
		e.uniformMatrix4x2fv(t, !1, n);
	};
}
function wc(e, t) {
	return function(n) {
		e.uniformMatrix3x4fv(t, !1, n);
	};
}
function Tc(e, t) {
	return function(n) {
		e.uniformMatrix4x3fv(t, !1, n);
	};
}
function V(e, t, n, r) {
	let i = tc(e, t);
	return jo(e) ? function(t) {
		let a, o;
		!t || Za(e, t) ? (a = t, o = null) : (a = t.texture, o = t.sampler), e.uniform1i(r, n), e.activeTexture(Yo + n), e.bindTexture(i, a), e.bindSampler(n, o);
	} : function(t) {
		e.uniform1i(r, n), e.activeTexture(Yo + n), e.bindTexture(i, t);
	};
}
function H(e, t, n, r, i) {
	let a = tc(e, t), o = new Int32Array(i);
	for (let e = 0; e < i; ++e) o[e] = n + e;
	return jo(e) ? function(t) {
		e.uniform1iv(r, o), t.forEach(function(t, r) {
			e.activeTexture(Yo + o[r]);
			let i, s;
			!t || Za(e, t) ? (i = t, s = null) : (i = t.texture, s = t.sampler), e.bindSampler(n, s), e.bindTexture(a, i);
		});
	} : function(t) {
		e.uniform1iv(r, o), t.forEach(function(t, n) {
			e.activeTexture(Yo + o[n]), e.bindTexture(a, t);
		});
	};
}
B[ds] = {
	Type: Float32Array,
	size: 4,
	setter: nc,
	arraySetter: rc
}, B[fs] = {
	Type: Float32Array,
	size: 8,
	setter: ic,
	cols: 2
}, B[ps] = {
	Type: Float32Array,
	size: 12,
	setter: ac,
	cols: 3
}, B[ms] = {
	Type: Float32Array,
	size: 16,
	setter: oc,
	cols: 4
}, B[hs] = {
	Type: Int32Array,
	size: 4,
	setter: sc,
	arraySetter: cc
}, B[gs] = {
	Type: Int32Array,
	size: 8,
	setter: lc,
	cols: 2
}, B[_s] = {
	Type: Int32Array,
	size: 12,
	setter: uc,
	cols: 3
}, B[vs] = {
	Type: Int32Array,
	size: 16,
	setter: dc,
	cols: 4
}, B[zs] = {
	Type: Uint32Array,
	size: 4,
	setter: fc,
	arraySetter: pc
}, B[Bs] = {
	Type: Uint32Array,
	size: 8,
	setter: mc,
	cols: 2
}, B[Vs] = {
	Type: Uint32Array,
	size: 12,
	setter: hc,
	cols: 3
}, B[Hs] = {
	Type: Uint32Array,
	size: 16,
	setter: gc,
	cols: 4
}, B[ys] = {
	Type: Uint32Array,
	size: 4,
	setter: sc,
	arraySetter: cc
}, B[bs] = {
	Type: Uint32Array,
	size: 8,
	setter: lc,
	cols: 2
}, B[xs] = {
	Type: Uint32Array,
	size: 12,
	setter: uc,
	cols: 3
}, B[Ss] = {
	Type: Uint32Array,
	size: 16,
	setter: dc,
	cols: 4
}, B[Cs] = {
	Type: Float32Array,
	size: 32,
	setter: _c,
	rows: 2,
	cols: 2
}, B[ws] = {
	Type: Float32Array,
	size: 48,
	setter: vc,
	rows: 3,
	cols: 3
}, B[Ts] = {
	Type: Float32Array,
	size: 64,
	setter: yc,
	rows: 4,
	cols: 4
}, B[As] = {
	Type: Float32Array,
	size: 32,
	setter: bc,
	rows: 2,
	cols: 3
}, B[js] = {
	Type: Float32Array,
	size: 32,
	setter: Sc,
	rows: 2,
	cols: 4
}, B[Ms] = {
	Type: Float32Array,
	size: 48,
	setter: xc,
	rows: 3,
	cols: 2
}, B[Ns] = {
	Type: Float32Array,
	size: 48,
	setter: wc,
	rows: 3,
	cols: 4
}, B[Ps] = {
	Type: Float32Array,
	size: 64,
	setter: Cc,
	rows: 4,
	cols: 2
}, B[Fs] = {
	Type: Float32Array,
	size: 64,
	setter: Tc,
	rows: 4,
	cols: 3
}, B[Es] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: Zs
}, B[Ds] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: Qs
}, B[Os] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: $s
}, B[ks] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: Zs
}, B[Is] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: ec
}, B[Ls] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: ec
}, B[Rs] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: Qs
}, B[Us] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: Zs
}, B[Ws] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: $s
}, B[Gs] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: Qs
}, B[Ks] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: ec
}, B[qs] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: Zs
}, B[Js] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: $s
}, B[Ys] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: Qs
}, B[Xs] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: ec
};
function Ec(e, t) {
	return function(n) {
		if (n.value) switch (e.disableVertexAttribArray(t), n.value.length) {
			case 4:
				e.vertexAttrib4fv(t, n.value);
				break;
			case 3:
				e.vertexAttrib3fv(t, n.value);
				break;
			case 2:
				e.vertexAttrib2fv(t, n.value);
				break;
			case 1:
				e.vertexAttrib1fv(t, n.value);
				break;
			default: throw Error("the length of a float constant value must be between 1 and 4!");
		}
		else e.bindBuffer(Xo, n.buffer), e.enableVertexAttribArray(t), e.vertexAttribPointer(t, n.numComponents || n.size, n.type || ds, n.normalize || !1, n.stride || 0, n.offset || 0), e.vertexAttribDivisor && e.vertexAttribDivisor(t, n.divisor || 0);
	};
}
function U(e, t) {
	return function(n) {
		if (n.value) {
			if (e.disableVertexAttribArray(t), n.value.length === 4) e.vertexAttrib4iv(t, n.value);
			else throw Error("The length of an integer constant value must be 4!");
		} else e.bindBuffer(Xo, n.buffer), e.enableVertexAttribArray(t), e.vertexAttribIPointer(t, n.numComponents || n.size, n.type || hs, n.stride || 0, n.offset || 0), e.vertexAttribDivisor && e.vertexAttribDivisor(t, n.divisor || 0);
	};
}
function Dc(e, t) {
	return function(n) {
		if (n.value) {
			if (e.disableVertexAttribArray(t), n.value.length === 4) e.vertexAttrib4uiv(t, n.value);
			else throw Error("The length of an unsigned integer constant value must be 4!");
		} else e.bindBuffer(Xo, n.buffer), e.enableVertexAttribArray(t), e.vertexAttribIPointer(t, n.numComponents || n.size, n.type || zs, n.stride || 0, n.offset || 0), e.vertexAttribDivisor && e.vertexAttribDivisor(t, n.divisor || 0);
	};
}
function Oc(e, t, n) {
	let r = n.size, i = n.count;
	return function(n) {
		e.bindBuffer(Xo, n.buffer);
		let a = n.size || n.numComponents || r, o = a / i, s = n.type || ds, c = B[s].size * a, l = n.normalize || !1, u = n.offset || 0, d = c / i;
		for (let r = 0; r < i; ++r) e.enableVertexAttribArray(t + r), e.vertexAttribPointer(t + r, o, s, l, c, u + d * r), e.vertexAttribDivisor && e.vertexAttribDivisor(t + r, n.divisor || 0);
	};
}
var W = {};
W[ds] = {
	size: 4,
	setter: Ec
}, W[fs] = {
	size: 8,
	setter: Ec
}, W[ps] = {
	size: 12,
	setter: Ec
}, W[ms] = {
	size: 16,
	setter: Ec
}, W[hs] = {
	size: 4,
	setter: U
}, W[gs] = {
	size: 8,
	setter: U
}, W[_s] = {
	size: 12,
	setter: U
}, W[vs] = {
	size: 16,
	setter: U
}, W[zs] = {
	size: 4,
	setter: Dc
}, W[Bs] = {
	size: 8,
	setter: Dc
}, W[Vs] = {
	size: 12,
	setter: Dc
}, W[Hs] = {
	size: 16,
	setter: Dc
}, W[ys] = {
	size: 4,
	setter: U
}, W[bs] = {
	size: 8,
	setter: U
}, W[xs] = {
	size: 12,
	setter: U
}, W[Ss] = {
	size: 16,
	setter: U
}, W[Cs] = {
	size: 4,
	setter: Oc,
	count: 2
}, W[ws] = {
	size: 9,
	setter: Oc,
	count: 3
}, W[Ts] = {
	size: 16,
	setter: Oc,
	count: 4
};
var kc = /ERROR:\s*\d+:(\d+)/gi;
function Ac(e, t = "", n = 0) {
	let r = [...t.matchAll(kc)], i = new Map(r.map((e, n) => {
		let i = parseInt(e[1]), a = r[n + 1], o = a ? a.index : t.length, s = t.substring(e.index, o);
		return [i - 1, s];
	}));
	return e.split("\n").map((e, t) => {
		let r = i.get(t);
		return `${t + 1 + n}: ${e}${r ? `\n\n^^^ ${r}` : ""}`;
	}).join("\n");
}
var jc = /^[ \t]*\n/;
function Mc(e) {
	let t = 0;
	return jc.test(e) && (t = 1, e = e.replace(jc, "")), {
		lineOffset: t,
		shaderSource: e
	};
}
function Nc(e, t) {
	return e.errorCallback(t), e.callback && setTimeout(() => {
		e.callback(`${t}\n${e.errors.join("\n")}`);
	}), null;
}
function Pc(e, t, n, r) {
	if (r ||= qo, !e.getShaderParameter(n, Qo)) {
		let i = e.getShaderInfoLog(n), { lineOffset: a, shaderSource: o } = Mc(e.getShaderSource(n)), s = `${Ac(o, i, a)}\nError compiling ${Mo(e, t)}: ${i}`;
		return r(s), s;
	}
	return "";
}
function Fc(e, t, n) {
	let r, i, a;
	if (typeof t == "function" && (n = t, t = void 0), typeof e == "function") n = e, e = void 0;
	else if (e && !Array.isArray(e)) {
		let t = e;
		n = t.errorCallback, e = t.attribLocations, r = t.transformFeedbackVaryings, i = t.transformFeedbackMode, a = t.callback;
	}
	let o = n || qo, s = [], c = {
		errorCallback(e, ...t) {
			s.push(e), o(e, ...t);
		},
		transformFeedbackVaryings: r,
		transformFeedbackMode: i,
		callback: a,
		errors: s
	};
	{
		let n = {};
		Array.isArray(e) ? e.forEach(function(e, r) {
			n[e] = t ? t[r] : r;
		}) : n = e || {}, c.attribLocations = n;
	}
	return c;
}
var Ic = ["VERTEX_SHADER", "FRAGMENT_SHADER"];
function Lc(e, t) {
	if (t.indexOf("frag") >= 0) return es;
	if (t.indexOf("vert") >= 0) return ts;
}
function Rc(e, t, n) {
	let r = e.getAttachedShaders(t);
	for (let t of r) n.has(t) || e.deleteShader(t);
	e.deleteProgram(t);
}
var zc = (e = 0) => new Promise((t) => setTimeout(t, e));
function Bc(e, t, n) {
	let r = e.createProgram(), { attribLocations: i, transformFeedbackVaryings: a, transformFeedbackMode: o } = Fc(n);
	for (let n = 0; n < t.length; ++n) {
		let i = t[n];
		if (typeof i == "string") {
			let t = Jo(i), r = t ? t.text : i, a = e[Ic[n]];
			t && t.type && (a = Lc(e, t.type) || a), i = e.createShader(a), e.shaderSource(i, Mc(r).shaderSource), e.compileShader(i);
		}
		e.attachShader(r, i);
	}
	Object.entries(i).forEach(([t, n]) => e.bindAttribLocation(r, n, t));
	{
		let t = a;
		t && (t.attribs && (t = t.attribs), Array.isArray(t) || (t = Object.keys(t)), e.transformFeedbackVaryings(r, t, o || ns));
	}
	return e.linkProgram(r), r;
}
function Vc(e, t, n, r, i) {
	let a = Fc(n, r, i), o = new Set(t), s = Bc(e, t, a);
	function c(e, t) {
		let n = Uc(e, t, a.errorCallback);
		return n && Rc(e, t, o), n;
	}
	if (a.callback) Hc(e, s).then(() => {
		let t = c(e, s);
		a.callback(t, t ? void 0 : s);
	});
	else return c(e, s) ? void 0 : s;
}
async function Hc(e, t) {
	let n = e.getExtension("KHR_parallel_shader_compile"), r = n ? (e, t) => e.getProgramParameter(t, n.COMPLETION_STATUS_KHR) : () => !0, i = 0;
	do
		await zc(i), i = 1e3 / 60;
	while (!r(e, t));
}
function Uc(e, t, n) {
	if (n ||= qo, !e.getProgramParameter(t, $o)) {
		let r = e.getProgramInfoLog(t);
		return n(`Error in program linking: ${r}`), `${r}\n${e.getAttachedShaders(t).map((t) => Pc(e, e.getShaderParameter(t, e.SHADER_TYPE), t, n)).filter((e) => e).join("\n")}`;
	}
}
function Wc(e, t, n, r, i) {
	return Vc(e, t, n, r, i);
}
function Gc(e) {
	let t = e.name;
	return t.startsWith("gl_") || t.startsWith("webgl_");
}
var Kc = /(\.|\[|]|\w+)/g, qc = (e) => e >= "0" && e <= "9";
function Jc(e, t, n, r) {
	let i = e.split(Kc).filter((e) => e !== ""), a = 0, o = "";
	for (;;) {
		let e = i[a++];
		o += e;
		let s = qc(e[0]), c = s ? parseInt(e) : e;
		if (s && (o += i[a++]), a === i.length) {
			n[c] = t;
			break;
		}
		{
			let e = i[a++], t = e === "[", s = n[c] || (t ? [] : {});
			n[c] = s, n = s, r[o] = r[o] || function(e) {
				return function(t) {
					Qc(e, t);
				};
			}(s), o += e;
		}
	}
}
function Yc(e, t) {
	let n = 0;
	function r(t, r, i) {
		let a = r.name.endsWith("[0]"), o = r.type, s = B[o];
		if (!s) throw Error(`unknown type: 0x${o.toString(16)}`);
		let c;
		if (s.bindPoint) {
			let t = n;
			n += r.size, c = a ? s.arraySetter(e, o, t, i, r.size) : s.setter(e, o, t, i, r.size);
		} else c = s.arraySetter && a ? s.arraySetter(e, i) : s.setter(e, i);
		return c.location = i, c;
	}
	let i = {}, a = {}, o = e.getProgramParameter(t, rs);
	for (let n = 0; n < o; ++n) {
		let o = e.getActiveUniform(t, n);
		if (Gc(o)) continue;
		let s = o.name;
		s.endsWith("[0]") && (s = s.substr(0, s.length - 3));
		let c = e.getUniformLocation(t, o.name);
		if (c) {
			let e = r(t, o, c);
			i[s] = e, Jc(s, e, a, i);
		}
	}
	return i;
}
function Xc(e, t) {
	let n = {}, r = e.getProgramParameter(t, as);
	for (let i = 0; i < r; ++i) {
		let r = e.getTransformFeedbackVarying(t, i);
		n[r.name] = {
			index: i,
			type: r.type,
			size: r.size
		};
	}
	return n;
}
function Zc(e, t) {
	let n = e.getProgramParameter(t, rs), r = [], i = [];
	for (let a = 0; a < n; ++a) {
		i.push(a), r.push({});
		let n = e.getActiveUniform(t, a);
		r[a].name = n.name;
	}
	[
		["UNIFORM_TYPE", "type"],
		["UNIFORM_SIZE", "size"],
		["UNIFORM_BLOCK_INDEX", "blockNdx"],
		["UNIFORM_OFFSET", "offset"]
	].forEach(function(n) {
		let a = n[0], o = n[1];
		e.getActiveUniforms(t, i, e[a]).forEach(function(e, t) {
			r[t][o] = e;
		});
	});
	let a = {}, o = e.getProgramParameter(t, os);
	for (let n = 0; n < o; ++n) {
		let r = e.getActiveUniformBlockName(t, n), i = {
			index: e.getUniformBlockIndex(t, r),
			usedByVertexShader: e.getActiveUniformBlockParameter(t, n, ss),
			usedByFragmentShader: e.getActiveUniformBlockParameter(t, n, cs),
			size: e.getActiveUniformBlockParameter(t, n, ls),
			uniformIndices: e.getActiveUniformBlockParameter(t, n, us)
		};
		i.used = i.usedByVertexShader || i.usedByFragmentShader, a[r] = i;
	}
	return {
		blockSpecs: a,
		uniformData: r
	};
}
function Qc(e, t) {
	for (let n in t) {
		let r = e[n];
		typeof r == "function" ? r(t[n]) : Qc(e[n], t[n]);
	}
}
function $c(e, ...t) {
	let n = e.uniformSetters || e, r = t.length;
	for (let e = 0; e < r; ++e) {
		let r = t[e];
		if (Array.isArray(r)) {
			let e = r.length;
			for (let t = 0; t < e; ++t) $c(n, r[t]);
		} else for (let e in r) {
			let t = n[e];
			t && t(r[e]);
		}
	}
}
function el(e, t) {
	let n = {}, r = e.getProgramParameter(t, is);
	for (let i = 0; i < r; ++i) {
		let r = e.getActiveAttrib(t, i);
		if (Gc(r)) continue;
		let a = e.getAttribLocation(t, r.name), o = W[r.type], s = o.setter(e, a, o);
		s.location = a, n[r.name] = s;
	}
	return n;
}
function tl(e, t) {
	for (let n in t) {
		let r = e[n];
		r && r(t[n]);
	}
}
function nl(e, t, n) {
	n.vertexArrayObject ? e.bindVertexArray(n.vertexArrayObject) : (tl(t.attribSetters || t, n.attribs), n.indices && e.bindBuffer(Zo, n.indices));
}
function rl(e, t) {
	let n = Yc(e, t), r = el(e, t), i = {
		program: t,
		uniformSetters: n,
		attribSetters: r,
		uniformLocations: Object.fromEntries(Object.entries(n).map(([e, t]) => [e, t.location])),
		attribLocations: Object.fromEntries(Object.entries(r).map(([e, t]) => [e, t.location]))
	};
	return jo(e) && (i.uniformBlockSpec = Zc(e, t), i.transformFeedbackInfo = Xc(e, t)), i;
}
var il = /\s|{|}|;/;
function al(e, t, n, r, i) {
	let a = Fc(n, r, i), o = [];
	if (t = t.map(function(e) {
		if (!il.test(e)) {
			let t = Jo(e);
			if (t) e = t.text;
			else {
				let t = `no element with id: ${e}`;
				a.errorCallback(t), o.push(t);
			}
		}
		return e;
	}), o.length) return Nc(a, "");
	let s = a.callback;
	s && (a.callback = (t, n) => {
		s(t, t ? void 0 : rl(e, n));
	});
	let c = Wc(e, t, a);
	return c ? rl(e, c) : null;
}
var ol = 4, sl = 5123;
function cl(e, t, n, r, i, a) {
	n = n === void 0 ? ol : n;
	let o = t.indices, s = t.elementType, c = r === void 0 ? t.numElements : r;
	i = i === void 0 ? 0 : i, s || o ? a === void 0 ? e.drawElements(n, c, s === void 0 ? sl : t.elementType, i) : e.drawElementsInstanced(n, c, s === void 0 ? sl : t.elementType, i, a) : a === void 0 ? e.drawArrays(n, i, c) : e.drawArraysInstanced(n, i, c, a);
}
var ll = 6402, ul = 33190, dl = 36012, fl = 35056, pl = 36013, ml = 32854, hl = 32855, gl = 36194, _l = 33189, vl = 6401, yl = 36168, bl = 34041, xl = 36096, Sl = 36128, Cl = 33306, G = {};
G[bl] = Cl, G[vl] = Sl, G[yl] = Sl, G[ll] = xl, G[_l] = xl, G[ul] = xl, G[dl] = xl, G[fl] = Cl, G[pl] = Cl;
var wl = {};
wl[ml] = !0, wl[hl] = !0, wl[gl] = !0, wl[bl] = !0, wl[_l] = !0, wl[vl] = !0, wl[yl] = !0;
function Tl(e, t, n) {
	let r = e.createVertexArray();
	return e.bindVertexArray(r), t.length || (t = [t]), t.forEach(function(t) {
		nl(e, t, n);
	}), e.bindVertexArray(null), {
		numElements: n.numElements,
		elementType: n.elementType,
		vertexArrayObject: r
	};
}
// src/webgl.ts
var El = "#version 300 es\nin vec2 from;\nin vec2 to;\nin vec4 color;\nuniform float t;\nuniform vec3 placement;   // left, top, factor: in device pixels\nuniform vec2 canvas;      // width, height: in device pixels\nuniform float size;       // diameter of a mark, in device pixels\nout vec4 markColor;\nvec2 pixelAt(float share) {\n  vec2 at = mix(from, to, share);\n  return placement.xy + vec2(at.x, -at.y) * placement.z;\n}\nvec4 onScreen(vec2 pixel) {\n  vec2 clip = pixel / canvas * 2.0 - 1.0;\n  return vec4(clip.x, -clip.y, 0.0, 1.0);\n}", Dl = `${El}
in float shape;
flat out int markShape;
void main() {
  gl_Position = onScreen(pixelAt(t));
  // A hidden class has no opacity; a point of no size costs no fragments.
  gl_PointSize = color.a > 0.0 ? size : 0.0;
  markColor = color;
  markShape = int(shape);
}`, Ol = "#version 300 es\nprecision highp float;\nin vec4 markColor;\nflat in int markShape;\nuniform vec3 outline;\nuniform float size;\nout vec4 result;\nfloat distanceTo(vec2 p) {\n  if (markShape == 0) return length(p) - 0.72;\n  if (markShape == 1) return max(abs(p.x), abs(p.y)) - 0.63;\n  if (markShape == 2) return max(dot(vec2(abs(p.x), -p.y), normalize(vec2(1.75, 1.0))) - 0.40, p.y - 0.62);\n  if (markShape == 3) return (abs(p.x) + abs(p.y)) * 0.7071 - 0.60;\n  vec2 q = abs(p);\n  return min(max(q.x - 0.82, q.y - 0.34), max(q.y - 0.82, q.x - 0.34));\n}\nvoid main() {\n  float pixel = 2.0 / size;\n  float d = distanceTo(gl_PointCoord * 2.0 - 1.0);\n  float coverage = 1.0 - smoothstep(-0.5 * pixel, 0.5 * pixel, d);\n  if (coverage <= 0.0) discard;\n  float edge = smoothstep(-1.2 * pixel, -0.5 * pixel, d);\n  // The smaller the mark, the fainter its outline, or nothing would be left of its colour.\n  float strength = 0.75 * clamp((size - 4.0) / 8.0, 0.0, 1.0);\n  float alpha = coverage * markColor.a;\n  result = vec4(mix(markColor.rgb, outline, edge * strength) * alpha, alpha);\n}", kl = `${El}
uniform float strength;
void main() {
  vec2 head = pixelAt(t), tip = pixelAt(t * t);
  vec2 way = head - tip;
  float far = length(way);
  vec2 side = far > 0.0 ? vec2(-way.y, way.x) / far * 0.3 * size : vec2(0.0);
  vec2 corner = gl_VertexID == 0 ? tip : (gl_VertexID == 1 ? head - side : head + side);
  // A point that all but rests has none: a triangle of no area costs no fragments.
  gl_Position = onScreen(color.a > 0.0 && far > 1.5 ? corner : head);
  float alpha = gl_VertexID == 0 ? 0.0 : strength * color.a;
  markColor = vec4(color.rgb * alpha, alpha);
}`, Al = "#version 300 es\nprecision mediump float;\nin vec4 markColor;\nout vec4 result;\nvoid main() { result = markColor; }", jl = .5, Ml = 5e3, Nl = class {
	gl;
	shapes;
	kind = "webgl";
	buffers;
	marks;
	tails;
	constructor(e, t) {
		this.gl = e, this.shapes = t;
		let n = t.length;
		this.buffers = Ao(e, {
			from: {
				numComponents: 2,
				data: new Float32Array(2 * n),
				drawType: e.DYNAMIC_DRAW
			},
			to: {
				numComponents: 2,
				data: new Float32Array(2 * n),
				drawType: e.DYNAMIC_DRAW
			},
			color: {
				numComponents: 4,
				data: new Uint8Array(4 * n),
				normalize: !0,
				drawType: e.DYNAMIC_DRAW
			},
			shape: {
				numComponents: 1,
				data: t
			}
		}), this.marks = Pl(e, [Dl, Ol], this.buffers);
		let { from: r, to: i, color: a } = this.buffers.attribs, o = {
			from: {
				...r,
				divisor: 1
			},
			to: {
				...i,
				divisor: 1
			},
			color: {
				...a,
				divisor: 1
			}
		};
		this.tails = Pl(e, [kl, Al], {
			numElements: 3,
			attribs: o
		});
	}
	setPositions(e, t) {
		this.write("from", e), this.write("to", t);
	}
	setColors(e) {
		this.write("color", e);
	}
	draw(e, t, n, r) {
		let { gl: i } = this, a = i.canvas.width / e.width, { left: o, top: s, factor: c } = Yr(e);
		i.viewport(0, 0, i.canvas.width, i.canvas.height), i.clearColor(0, 0, 0, 0), i.clear(i.COLOR_BUFFER_BIT), i.enable(i.BLEND), i.blendFunc(i.ONE, i.ONE_MINUS_SRC_ALPHA);
		let l = {
			t,
			placement: [
				o * a,
				s * a,
				c * a
			],
			canvas: [i.canvas.width, i.canvas.height],
			size: n * a,
			outline: r.map((e) => e / 255),
			strength: jl
		};
		t < 1 && this.shapes.length <= Ml && this.show(this.tails, l, i.TRIANGLES, this.shapes.length), this.show(this.marks, l, i.POINTS);
	}
	destroy() {
		let { gl: e } = this;
		e.clear(e.COLOR_BUFFER_BIT);
		for (let t of Object.values(this.buffers.attribs ?? {})) e.deleteBuffer(t.buffer ?? null);
		for (let { program: t, vertices: n } of [this.marks, this.tails]) e.deleteVertexArray(n.vertexArrayObject ?? null), e.deleteProgram(t.program);
	}
	show({ program: e, vertices: t }, n, r, i) {
		let { gl: a } = this;
		a.useProgram(e.program), $c(e, n), a.bindVertexArray(t.vertexArrayObject ?? null), cl(a, t, r, t.numElements, 0, i);
	}
	write(e, t) {
		let n = this.buffers.attribs?.[e];
		n && Eo(this.gl, n, t);
	}
};
function Pl(e, t, n) {
	let r = al(e, t);
	return {
		program: r,
		vertices: Tl(e, r, n)
	};
}
// src/renderer.ts
function Fl(e, { labels: t, classes: n }) {
	let r = Float32Array.from(t, (e) => ti.indexOf(n[e].shape)), i = e.getContext("webgl2", { antialias: !1 });
	if (i) return new Nl(i, r);
	let a = e.getContext("2d");
	return a && new Ta(a, r);
}
// src/drawing.ts
var Il = 64, Ll = class {
	elements;
	scene;
	lasso = [];
	renderer = null;
	lost = !1;
	pending = 0;
	overlayDrawn = !1;
	colored = !1;
	constructor(e, t, n) {
		this.elements = e, this.scene = t;
		let { canvas: r } = e;
		r.addEventListener("webglcontextlost", (e) => {
			e.preventDefault(), this.renderer = null, this.lost = !0, n();
		}), r.addEventListener("webglcontextrestored", () => {
			this.lost = !1, this.start(), n();
		});
	}
	get kind() {
		return this.renderer?.kind ?? (this.lost ? "lost" : "");
	}
	get camera() {
		let { clientWidth: e, clientHeight: t } = this.elements.plot;
		return {
			scale: this.scene.playback.shown()?.scale ?? Vi,
			zoom: this.scene.zoom,
			width: e,
			height: t,
			head: Math.min(Il, .16 * t)
		};
	}
	start() {
		let { part: e } = this.scene;
		e && !this.lost && (this.renderer = Fl(this.elements.canvas, e), this.resize(), this.recolor(), this.move());
	}
	clear() {
		this.renderer?.destroy(), this.renderer = null;
		let e = this.elements.overlay.getContext("2d");
		e && Mi(e), this.overlayDrawn = !1;
	}
	destroy() {
		cancelAnimationFrame(this.pending), this.renderer?.kind === "webgl" && (this.clear(), this.elements.canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext());
	}
	move() {
		let e = this.scene.playback.shown();
		e && this.renderer?.setPositions(e.from, e.to), this.request();
	}
	recolor() {
		this.colored = !1, this.request();
	}
	resize() {
		let { canvas: e, overlay: t, plot: n } = this.elements;
		for (let r of [e, t]) r.width = Math.max(1, Math.round(n.clientWidth * devicePixelRatio)), r.height = Math.max(1, Math.round(n.clientHeight * devicePixelRatio));
		this.request();
	}
	request() {
		this.pending ||= requestAnimationFrame(() => this.draw());
	}
	screen() {
		let e = this.scene.playback.shown();
		return e ? Xr(ta(e), this.camera) : /* @__PURE__ */ new Float32Array();
	}
	ghostScreen() {
		let e = this.scene.playback.shown();
		return e?.ghosts ? Xr(ta({
			...e.ghosts,
			t: e.t
		}), this.camera) : /* @__PURE__ */ new Float32Array();
	}
	isVisible = (e) => this.scene.shownClasses[this.scene.part.labels[e]] ?? !1;
	isGhostVisible = (e) => {
		let { part: t, options: n, shownClasses: r, lit: i } = this.scene, { kind: a, classA: o, classB: s } = t.ghosts, c = (e) => r[e] === !0 && (i === null || i === e);
		return (a[e] === 0 ? n.intra : n.inter) && (c(o[e]) || c(s[e]));
	};
	picture(e, t) {
		let { part: n, shownClasses: r, dark: i, options: a, playback: o } = this.scene, { plot: s, canvas: c, overlay: l, caption: u, epoch: d } = this.elements;
		if (!n) return null;
		this.draw();
		let { backgroundColor: f, color: p, fontFamily: m } = getComputedStyle(s), h = n.classes.filter((e, t) => r[t]), g = Ur(Hr(a.colorBy, o.frame, o.previous));
		return ya({
			layers: [c, l],
			width: s.clientWidth,
			height: s.clientHeight,
			ground: f,
			ink: p,
			font: m,
			dark: i,
			caption: u.textContent,
			epoch: d.textContent,
			readout: e,
			notes: t,
			classes: g ? h : h.map(ri)
		});
	}
	draw() {
		this.pending = 0;
		let { part: e, playback: t, ground: n } = this.scene, r = t.shown();
		if (!r || !e || !this.renderer) return;
		let i = {
			...this.camera,
			scale: r.scale
		};
		this.colored || this.renderer.setColors(this.colors(e)), this.colored = !0, this.renderer.draw(i, r.t, Rl(e, i), n), this.drawOver(this.overlay(r, e, i)), r.t < 1 && this.request();
	}
	colors(e) {
		let { playback: t, options: n, shownClasses: r, lit: i, selected: a, dark: o } = this.scene;
		return Wr(n.colorBy, e, t.frame, t.previous, {
			shown: r,
			lit: i,
			selected: a
		}, o);
	}
	drawOver(e) {
		let t = Ni(e);
		if (t && !this.overlayDrawn) return;
		let n = this.elements.overlay.getContext("2d");
		n && ji(n, e), this.overlayDrawn = !t;
	}
	overlay(e, t, n) {
		let { playback: r, options: i, selected: a, pointed: o, lit: s, dark: c, ground: l } = this.scene, { frame: u, frames: d, index: f } = r, { classes: p, labels: m, ghosts: h } = t, g = [...a].filter(this.isVisible), _ = Kr[i.colorBy], v = i.wrong || i.colorBy === "error" ? qr(t, u).filter(({ point: e }) => this.isVisible(e)) : [], y = h && e.ghosts && (i.intra || i.inter), b = ta(e), x = Xr(b, n), S = 2 * Math.min(e.scale.halfWidth, e.scale.halfHeight), { color: C, backgroundColor: w, fontFamily: T } = getComputedStyle(this.elements.plot);
		return {
			camera: n,
			look: {
				classes: p,
				dark: c,
				ink: C,
				ground: w,
				font: T
			},
			ground: l,
			screen: x,
			diameter: Rl(t, n),
			trails: i.trails && g.length ? bi(d.slice(0, f + 1), b, g, m, S) : [],
			centres: i.centres || s !== null ? di(b, m, p.length, (e) => this.isVisible(e) && (s === null || m[e] === s)) : [],
			ghosts: y ? {
				screen: this.ghostScreen(),
				part: h,
				isShown: this.isGhostVisible,
				byClass: i.colorBy === "class",
				room: zl(n)
			} : null,
			wrong: v.map((e) => ({
				point: e.point,
				label: _ && e[_]
			})),
			selected: g,
			pointed: this.placeOf(o, x, t),
			lasso: this.lasso
		};
	}
	placeOf({ point: e, ghost: t }, n, { ghosts: r }) {
		if (e !== null) return this.isVisible(e) ? {
			x: n[2 * e],
			y: n[2 * e + 1],
			parents: []
		} : null;
		if (t === null || !r) return null;
		let i = this.ghostScreen(), a = [r.first[t], r.second[t]].filter((e) => e >= 0);
		return {
			x: i[2 * t],
			y: i[2 * t + 1],
			parents: a
		};
	}
};
function Rl({ labels: e }, t) {
	let n = Math.min(2, Math.max(.8, t.zoom.k ** .4));
	return Math.min(11, Math.max(5, 260 / Math.sqrt(e.length))) * Math.max(.75, zl(t)) * n;
}
function zl({ width: e, height: t }) {
	return Math.min(1, Math.max(.55, Math.min(e, t) / 560));
}
// src/explain.ts
function Bl(e, { part: t, playback: n }, r) {
	if (!t) return;
	let { ghosts: i, metrics: a } = t, o = (e) => n.frames.some((t, n, r) => Vr(e, t, r[n - 1])), s = {
		class: !0,
		prediction: o("prediction"),
		error: o("error"),
		confidence: o("confidence"),
		movement: o("movement")
	}, c = {
		wrong: s.error,
		trails: !0,
		centres: !0,
		intra: Hl(i, 0) || null,
		inter: Hl(i, 1) || Hl(i, 2) || null,
		readout: a.length > 0 || null,
		cameras: r || null
	};
	e.allow(s, c, i !== null && !i.exact);
}
function Vl({ part: e, playback: t, options: n, selected: r, dark: i }) {
	if (!e) return [];
	let { frame: a, previous: o, index: s } = t, { ghosts: c } = e, l = [
		0,
		1,
		2
	].filter((e) => (e === 0 ? n.intra : n.inter) && Hl(c, e)), u = (n.wrong || n.colorBy === "error") && a?.predictions;
	return la({
		mode: n.colorBy,
		frame: a,
		previous: o,
		points: e.labels.length,
		wrong: u ? qr(e, a).length : null,
		ghosts: c && l.length && a?.ghosts ? {
			part: c,
			kinds: l
		} : null,
		centres: n.centres && a !== void 0,
		means: n.trails && r.size > 12 && s > 0,
		dark: i
	});
}
function Hl(e, t) {
	return e?.kind.includes(t) ?? !1;
}
// src/legend.ts
var Ul = 24, Wl = class {
	onChange;
	shown = [];
	lit = null;
	toggles = [];
	list = document.createElement("div");
	search = document.createElement("input");
	constructor(e, t) {
		this.onChange = t, this.list.className = "classes", this.search.type = "search", this.search.hidden = !0, this.search.setAttribute("aria-label", "Search classes"), this.search.addEventListener("input", () => this.filter()), this.list.addEventListener("keydown", (e) => this.step(e)), this.search.addEventListener("keydown", (e) => e.stopPropagation()), e.append(this.search, this.list);
	}
	clear() {
		this.lit = null, this.search.value = "", this.setClasses([], !1);
	}
	setClasses(e, t, n = !0) {
		this.shown.length !== e.length && (this.shown = e.map(() => !0));
		let r = this.toggles.findIndex((e) => e.matches(":focus"));
		this.search.hidden = e.length < Ul, this.search.placeholder = `Search ${e.length} classes`, this.toggles = e.map((e, r) => this.toggleFor(e, r, t, n)), this.list.replaceChildren(...this.toggles), this.filter(), this.announce(), this.toggles[r]?.focus();
	}
	toggleFor(e, t, n, r) {
		let i = document.createElement("button");
		i.type = "button", i.title = "Click to hide or show; Shift-click for this class alone", i.tabIndex = t === 0 ? 0 : -1, i.append(ii(r ? e : ri(e), n), e.name), i.addEventListener("click", (e) => this.toggle(t, e.shiftKey || e.altKey));
		for (let e of ["pointerenter", "focus"]) i.addEventListener(e, () => this.light(t));
		for (let e of ["pointerleave", "blur"]) i.addEventListener(e, () => this.light(null));
		return i;
	}
	toggle(e, t) {
		if (t) {
			let t = this.shown.every((t, n) => t === (n === e));
			this.shown = this.shown.map((n, r) => t || r === e);
		} else this.shown[e] = !this.shown[e];
		this.announce(), this.onChange();
	}
	light(e) {
		let t = e !== null && this.shown[e] ? e : null;
		t !== this.lit && (this.lit = t, this.onChange());
	}
	step(e) {
		let t = {
			ArrowRight: 1,
			ArrowDown: 1,
			ArrowLeft: -1,
			ArrowUp: -1
		}[e.key];
		if (!t) return;
		let n = this.toggles.filter((e) => !e.hidden), r = n[(n.findIndex((t) => t === e.target) + t + n.length) % n.length];
		e.preventDefault();
		for (let e of this.toggles) e.tabIndex = e === r ? 0 : -1;
		r?.focus();
	}
	filter() {
		let e = this.search.value.trim().toLowerCase();
		for (let t of this.toggles) t.hidden = !t.textContent.toLowerCase().includes(e);
		let t = this.toggles.find((e) => !e.hidden);
		for (let e of this.toggles) e.tabIndex = e === t ? 0 : -1;
	}
	announce() {
		this.toggles.forEach((e, t) => e.setAttribute("aria-pressed", String(this.shown[t])));
	}
}, Gl = class {
	groups = /* @__PURE__ */ new Map();
	names = /* @__PURE__ */ new Map();
	join(e, t) {
		if (this.names.get(t) === e) return;
		this.leave(t);
		let n = this.groups.get(e) ?? {
			members: /* @__PURE__ */ new Set(),
			selection: [],
			camerasLinked: !1
		};
		this.groups.set(e, n), this.names.set(t, e);
		let [r] = n.members;
		n.members.add(t), n.selection.length && t.followSelection(n.selection), t.followSwitch(), r && r.kept !== null && t.followEpoch(r.kept, null), r && n.camerasLinked && t.followGaze(r.gaze);
	}
	leave(e) {
		let t = this.groupOf(e);
		t?.members.delete(e), t?.members.size === 0 && this.groups.delete(this.names.get(e)), this.names.delete(e);
	}
	camerasLinked(e) {
		return this.groupOf(e)?.camerasLinked ?? !1;
	}
	linkCameras(e, t) {
		let n = this.groupOf(e);
		if (n) {
			n.camerasLinked = t;
			for (let e of n.members) e.followSwitch();
		}
	}
	moveTo(e, t, n) {
		for (let r of this.others(e)) r.followEpoch(t, n);
	}
	select(e, t) {
		let n = this.groupOf(e);
		n && (n.selection = t);
		for (let n of this.others(e)) n.followSelection(t);
	}
	lookAt(e, t) {
		if (this.camerasLinked(e)) for (let n of this.others(e)) n.followGaze(t);
	}
	pointAt(e, t) {
		for (let n of this.others(e)) n.followPointer(t);
	}
	groupOf(e) {
		return this.groups.get(this.names.get(e) ?? "");
	}
	others(e) {
		return [...this.groupOf(e)?.members ?? []].filter((t) => t !== e);
	}
}, Kl = Symbol.for("synermix.embedding-view.hub"), ql = globalThis, K = ql[Kl] ??= new Gl(), Jl = class {
	followers;
	group = null;
	leading = !0;
	constructor(e) {
		this.followers = e;
	}
	get isLinked() {
		return this.group !== null;
	}
	join(e) {
		e !== this.group && (this.group = e, e === null ? K.leave(this) : K.join(e, this));
	}
	quietly(e) {
		let t = this.leading;
		this.leading = !1, e(), this.leading = t;
	}
	get kept() {
		return this.followers.playback.kept;
	}
	get gaze() {
		return this.followers.navigation.gaze;
	}
	tellEpoch(e) {
		this.leading && K.moveTo(this, e, this.followers.playback.playedAt);
	}
	tellSelection(e) {
		this.leading && K.select(this, e);
	}
	tellGaze() {
		this.leading && K.lookAt(this, this.gaze);
	}
	tellPointer(e) {
		this.leading && K.pointAt(this, e);
	}
	tellSwitch(e) {
		this.leading && (K.linkCameras(this, e), this.tellGaze());
	}
	followEpoch(e, t) {
		this.quietly(() => this.followers.playback.follow(e, t));
	}
	followSelection(e) {
		this.quietly(() => this.followers.selection.choose(e));
	}
	followGaze(e) {
		this.quietly(() => this.followers.navigation.look(e));
	}
	followPointer(e) {
		this.quietly(() => this.followers.pointAt(e));
	}
	followSwitch() {
		this.quietly(() => this.followers.options.set("cameras", K.camerasLinked(this)));
	}
}, Yl = 400, Xl = class {
	playback;
	options;
	selection;
	tell;
	told = {
		epoch: null,
		color: "class"
	};
	timer;
	constructor(e, t, n, r) {
		this.playback = e, this.options = t, this.selection = n, this.tell = r;
	}
	restore(e) {
		if (!e) return;
		let { epoch: t, color: n, selection: r } = e, i = n !== null && Object.hasOwn(Fr, n) ? n : "class";
		this.told = {
			epoch: t,
			color: i
		}, this.options.set("colorBy", i), r.length && this.selection.choose(r), t !== null && this.playback.stayAt(t);
	}
	stir() {
		clearTimeout(this.timer), this.timer = setTimeout(() => this.rest(), Yl);
	}
	destroy() {
		clearTimeout(this.timer);
	}
	rest() {
		let { playing: e, frame: t, kept: n } = this.playback;
		if (e || !t) return;
		let r = {
			epoch: n,
			color: this.options.values.colorBy
		};
		(r.epoch !== this.told.epoch || r.color !== this.told.color) && (this.told = r, this.tell(r));
	}
}, Zl = 2;
function Ql(e, t) {
	return e.length === t.length && e.every((e, n) => e === t[n]);
}
function $l(e, t) {
	return e.ids.join() === t.ids.join() && Ql(e.thumbnails.pixels, t.thumbnails.pixels);
}
function eu(e) {
	let t = new DataView(e.buffer, e.byteOffset, e.byteLength).getUint32(0, !0), n = JSON.parse(new TextDecoder().decode(iu(e, 4, t)));
	if (n.version !== Zl) throw Error(`embedding view: message version must be ${Zl}, but is ${n.version}. Reload the page.`);
	let r = new ru(e, 4 + t), { series: i, caption: a, live: o, link: s, initial: c, choice: l } = n;
	return {
		series: i,
		caption: a,
		live: o,
		link: s,
		initial: c,
		choice: l,
		epochs: n.epochs.flatMap(au),
		frames: new Map(n.frames.map((e) => [e.epoch, new tu(e, n.points, n.ghosts, r)])),
		static: n.static && nu(n.static, n, r)
	};
}
var tu = class {
	header;
	numPoints;
	numGhosts;
	block;
	constructor(e, t, n, r) {
		this.header = e, this.numPoints = t, this.numGhosts = n;
		let { points: i, predictions: a, confidences: o, ghosts: s } = e, c = Math.max(i + 8 * t, a === null ? 0 : a + 2 * t, o === null ? 0 : o + t, s === null ? 0 : s + 8 * n);
		this.block = r.cut(i, c - i).buffer;
	}
	get points() {
		return this.array(Float32Array, this.header.points, 2 * this.numPoints);
	}
	get predictions() {
		return this.array(Uint16Array, this.header.predictions, this.numPoints);
	}
	get confidences() {
		return this.array(Uint8Array, this.header.confidences, this.numPoints);
	}
	get ghosts() {
		return this.array(Float32Array, this.header.ghosts, 2 * this.numGhosts);
	}
	get values() {
		return this.header.values;
	}
	array(e, t, n) {
		return t === null ? null : new e(this.block, t - this.header.points, n);
	}
};
function nu(e, { points: t, ghosts: n }, r) {
	let { offset: i, height: a, width: o, channels: s } = e.thumbnails;
	return {
		ids: r.read(Uint32Array, e.ids, t),
		labels: r.read(Uint16Array, e.labels, t),
		classes: e.classes,
		thumbnails: {
			height: a,
			width: o,
			channels: s,
			pixels: r.read(Uint8Array, i, t * a * o * s)
		},
		metrics: e.metrics,
		ghosts: e.ghosts && {
			kind: r.read(Uint8Array, e.ghosts.kind, n),
			classA: r.read(Uint16Array, e.ghosts.classA, n),
			classB: r.read(Uint16Array, e.ghosts.classB, n),
			first: r.read(Int32Array, e.ghosts.first, n),
			second: r.read(Int32Array, e.ghosts.second, n),
			lam: r.read(Float32Array, e.ghosts.lam, n),
			exact: e.ghosts.exact
		}
	};
}
var ru = class {
	bytes;
	start;
	constructor(e, t) {
		this.bytes = e, this.start = t;
	}
	read(e, t, n) {
		return new e(this.cut(t, n * e.BYTES_PER_ELEMENT).buffer);
	}
	cut(e, t) {
		return iu(this.bytes, this.start + e, t);
	}
};
function iu(e, t, n) {
	if (t + n > e.length) throw RangeError(`embedding view: the message must have ${t + n} bytes or more, but has ${e.length}.`);
	return new Uint8Array(e.subarray(t, t + n));
}
function au([e, t, n]) {
	return Array.from({ length: (t - e) / n + 1 }, (t, r) => e + r * n);
}
// node_modules/d3-selection/dist/d3-selection.mjs
var ou = "http://www.w3.org/1999/xhtml", su = {
	svg: "http://www.w3.org/2000/svg",
	xhtml: ou,
	xlink: "http://www.w3.org/1999/xlink",
	xml: "http://www.w3.org/XML/1998/namespace",
	xmlns: "http://www.w3.org/2000/xmlns/"
};
function cu(e) {
	var t = e += "", n = t.indexOf(":");
	return n >= 0 && (t = e.slice(0, n)) !== "xmlns" && (e = e.slice(n + 1)), su.hasOwnProperty(t) ? {
		space: su[t],
		local: e
	} : e;
}
function lu(e) {
	return function() {
		var t = this.ownerDocument, n = this.namespaceURI;
		return n === ou && t.documentElement.namespaceURI === ou ? t.createElement(e) : t.createElementNS(n, e);
	};
}
function uu(e) {
	return function() {
		return this.ownerDocument.createElementNS(e.space, e.local);
	};
}
function du(e) {
	var t = cu(e);
	return (t.local ? uu : lu)(t);
}
function fu() {}
function pu(e) {
	return e == null ? fu : function() {
		return this.querySelector(e);
	};
}
function mu(e) {
	typeof e != "function" && (e = pu(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = Array(o), c, l, u = 0; u < o; ++u) (c = a[u]) && (l = e.call(c, c.__data__, u, a)) && ("__data__" in c && (l.__data__ = c.__data__), s[u] = l);
	return new q(r, this._parents);
}
function hu(e) {
	return e == null ? [] : Array.isArray(e) ? e : Array.from(e);
}
function gu() {
	return [];
}
function _u(e) {
	return e == null ? gu : function() {
		return this.querySelectorAll(e);
	};
}
function vu(e) {
	return function() {
		return hu(e.apply(this, arguments));
	};
}
function yu(e) {
	e = typeof e == "function" ? vu(e) : _u(e);
	for (var t = this._groups, n = t.length, r = [], i = [], a = 0; a < n; ++a) for (var o = t[a], s = o.length, c, l = 0; l < s; ++l) (c = o[l]) && (r.push(e.call(c, c.__data__, l, o)), i.push(c));
	return new q(r, i);
}
function bu(e) {
	return function() {
		return this.matches(e);
	};
}
function xu(e) {
	return function(t) {
		return t.matches(e);
	};
}
var Su = Array.prototype.find;
function Cu(e) {
	return function() {
		return Su.call(this.children, e);
	};
}
function wu() {
	return this.firstElementChild;
}
function Tu(e) {
	return this.select(e == null ? wu : Cu(typeof e == "function" ? e : xu(e)));
}
var Eu = Array.prototype.filter;
function Du() {
	return Array.from(this.children);
}
function Ou(e) {
	return function() {
		return Eu.call(this.children, e);
	};
}
function ku(e) {
	return this.selectAll(e == null ? Du : Ou(typeof e == "function" ? e : xu(e)));
}
function Au(e) {
	typeof e != "function" && (e = bu(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = [], c, l = 0; l < o; ++l) (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
	return new q(r, this._parents);
}
function ju(e) {
	return Array(e.length);
}
function Mu() {
	return new q(this._enter || this._groups.map(ju), this._parents);
}
function Nu(e, t) {
	this.ownerDocument = e.ownerDocument, this.namespaceURI = e.namespaceURI, this._next = null, this._parent = e, this.__data__ = t;
}
Nu.prototype = {
	constructor: Nu,
	appendChild: function(e) {
		return this._parent.insertBefore(e, this._next);
	},
	insertBefore: function(e, t) {
		return this._parent.insertBefore(e, t);
	},
	querySelector: function(e) {
		return this._parent.querySelector(e);
	},
	querySelectorAll: function(e) {
		return this._parent.querySelectorAll(e);
	}
};
function Pu(e) {
	return function() {
		return e;
	};
}
function Fu(e, t, n, r, i, a) {
	for (var o = 0, s, c = t.length, l = a.length; o < l; ++o) (s = t[o]) ? (s.__data__ = a[o], r[o] = s) : n[o] = new Nu(e, a[o]);
	for (; o < c; ++o) (s = t[o]) && (i[o] = s);
}
function Iu(e, t, n, r, i, a, o) {
	var s, c, l = /* @__PURE__ */ new Map(), u = t.length, d = a.length, f = Array(u), p;
	for (s = 0; s < u; ++s) (c = t[s]) && (f[s] = p = o.call(c, c.__data__, s, t) + "", l.has(p) ? i[s] = c : l.set(p, c));
	for (s = 0; s < d; ++s) p = o.call(e, a[s], s, a) + "", (c = l.get(p)) ? (r[s] = c, c.__data__ = a[s], l.delete(p)) : n[s] = new Nu(e, a[s]);
	for (s = 0; s < u; ++s) (c = t[s]) && l.get(f[s]) === c && (i[s] = c);
}
function Lu(e) {
	return e.__data__;
}
function Ru(e, t) {
	if (!arguments.length) return Array.from(this, Lu);
	var n = t ? Iu : Fu, r = this._parents, i = this._groups;
	typeof e != "function" && (e = Pu(e));
	for (var a = i.length, o = Array(a), s = Array(a), c = Array(a), l = 0; l < a; ++l) {
		var u = r[l], d = i[l], f = d.length, p = zu(e.call(u, u && u.__data__, l, r)), m = p.length, h = s[l] = Array(m), g = o[l] = Array(m);
		n(u, d, h, g, c[l] = Array(f), p, t);
		for (var _ = 0, v = 0, y, b; _ < m; ++_) if (y = h[_]) {
			for (_ >= v && (v = _ + 1); !(b = g[v]) && ++v < m;);
			y._next = b || null;
		}
	}
	return o = new q(o, r), o._enter = s, o._exit = c, o;
}
function zu(e) {
	return typeof e == "object" && "length" in e ? e : Array.from(e);
}
function Bu() {
	return new q(this._exit || this._groups.map(ju), this._parents);
}
function Vu(e, t, n) {
	var r = this.enter(), i = this, a = this.exit();
	return typeof e == "function" ? (r = e(r), r &&= r.selection()) : r = r.append(e + ""), t != null && (i = t(i), i &&= i.selection()), n == null ? a.remove() : n(a), r && i ? r.merge(i).order() : i;
}
function Hu(e) {
	for (var t = e.selection ? e.selection() : e, n = this._groups, r = t._groups, i = n.length, a = r.length, o = Math.min(i, a), s = Array(i), c = 0; c < o; ++c) for (var l = n[c], u = r[c], d = l.length, f = s[c] = Array(d), p, m = 0; m < d; ++m) (p = l[m] || u[m]) && (f[m] = p);
	for (; c < i; ++c) s[c] = n[c];
	return new q(s, this._parents);
}
function Uu() {
	for (var e = this._groups, t = -1, n = e.length; ++t < n;) for (var r = e[t], i = r.length - 1, a = r[i], o; --i >= 0;) (o = r[i]) && (a && o.compareDocumentPosition(a) ^ 4 && a.parentNode.insertBefore(o, a), a = o);
	return this;
}
function Wu(e) {
	e ||= Gu;
	function t(t, n) {
		return t && n ? e(t.__data__, n.__data__) : !t - !n;
	}
	for (var n = this._groups, r = n.length, i = Array(r), a = 0; a < r; ++a) {
		for (var o = n[a], s = o.length, c = i[a] = Array(s), l, u = 0; u < s; ++u) (l = o[u]) && (c[u] = l);
		c.sort(t);
	}
	return new q(i, this._parents).order();
}
function Gu(e, t) {
	return e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function Ku() {
	var e = arguments[0];
	return arguments[0] = this, e.apply(null, arguments), this;
}
function qu() {
	return Array.from(this);
}
function Ju() {
	for (var e = this._groups, t = 0, n = e.length; t < n; ++t) for (var r = e[t], i = 0, a = r.length; i < a; ++i) {
		var o = r[i];
		if (o) return o;
	}
	return null;
}
function Yu() {
	let e = 0;
	for (let t of this) ++e;
	return e;
}
function Xu() {
	return !this.node();
}
function Zu(e) {
	for (var t = this._groups, n = 0, r = t.length; n < r; ++n) for (var i = t[n], a = 0, o = i.length, s; a < o; ++a) (s = i[a]) && e.call(s, s.__data__, a, i);
	return this;
}
function Qu(e) {
	return function() {
		this.removeAttribute(e);
	};
}
function $u(e) {
	return function() {
		this.removeAttributeNS(e.space, e.local);
	};
}
function ed(e, t) {
	return function() {
		this.setAttribute(e, t);
	};
}
function td(e, t) {
	return function() {
		this.setAttributeNS(e.space, e.local, t);
	};
}
function nd(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? this.removeAttribute(e) : this.setAttribute(e, n);
	};
}
function rd(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? this.removeAttributeNS(e.space, e.local) : this.setAttributeNS(e.space, e.local, n);
	};
}
function id(e, t) {
	var n = cu(e);
	if (arguments.length < 2) {
		var r = this.node();
		return n.local ? r.getAttributeNS(n.space, n.local) : r.getAttribute(n);
	}
	return this.each((t == null ? n.local ? $u : Qu : typeof t == "function" ? n.local ? rd : nd : n.local ? td : ed)(n, t));
}
function ad(e) {
	return e.ownerDocument && e.ownerDocument.defaultView || e.document && e || e.defaultView;
}
function od(e) {
	return function() {
		this.style.removeProperty(e);
	};
}
function sd(e, t, n) {
	return function() {
		this.style.setProperty(e, t, n);
	};
}
function cd(e, t, n) {
	return function() {
		var r = t.apply(this, arguments);
		r == null ? this.style.removeProperty(e) : this.style.setProperty(e, r, n);
	};
}
function ld(e, t, n) {
	return arguments.length > 1 ? this.each((t == null ? od : typeof t == "function" ? cd : sd)(e, t, n ?? "")) : ud(this.node(), e);
}
function ud(e, t) {
	return e.style.getPropertyValue(t) || ad(e).getComputedStyle(e, null).getPropertyValue(t);
}
function dd(e) {
	return function() {
		delete this[e];
	};
}
function fd(e, t) {
	return function() {
		this[e] = t;
	};
}
function pd(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? delete this[e] : this[e] = n;
	};
}
function md(e, t) {
	return arguments.length > 1 ? this.each((t == null ? dd : typeof t == "function" ? pd : fd)(e, t)) : this.node()[e];
}
function hd(e) {
	return e.trim().split(/^|\s+/);
}
function gd(e) {
	return e.classList || new _d(e);
}
function _d(e) {
	this._node = e, this._names = hd(e.getAttribute("class") || "");
}
_d.prototype = {
	add: function(e) {
		this._names.indexOf(e) < 0 && (this._names.push(e), this._node.setAttribute("class", this._names.join(" ")));
	},
	remove: function(e) {
		var t = this._names.indexOf(e);
		t >= 0 && (this._names.splice(t, 1), this._node.setAttribute("class", this._names.join(" ")));
	},
	contains: function(e) {
		return this._names.indexOf(e) >= 0;
	}
};
function vd(e, t) {
	for (var n = gd(e), r = -1, i = t.length; ++r < i;) n.add(t[r]);
}
function yd(e, t) {
	for (var n = gd(e), r = -1, i = t.length; ++r < i;) n.remove(t[r]);
}
function bd(e) {
	return function() {
		vd(this, e);
	};
}
function xd(e) {
	return function() {
		yd(this, e);
	};
}
function Sd(e, t) {
	return function() {
		(t.apply(this, arguments) ? vd : yd)(this, e);
	};
}
function Cd(e, t) {
	var n = hd(e + "");
	if (arguments.length < 2) {
		for (var r = gd(this.node()), i = -1, a = n.length; ++i < a;) if (!r.contains(n[i])) return !1;
		return !0;
	}
	return this.each((typeof t == "function" ? Sd : t ? bd : xd)(n, t));
}
function wd() {
	this.textContent = "";
}
function Td(e) {
	return function() {
		this.textContent = e;
	};
}
function Ed(e) {
	return function() {
		var t = e.apply(this, arguments);
		this.textContent = t ?? "";
	};
}
function Dd(e) {
	return arguments.length ? this.each(e == null ? wd : (typeof e == "function" ? Ed : Td)(e)) : this.node().textContent;
}
function Od() {
	this.innerHTML = "";
}
function kd(e) {
	return function() {
		this.innerHTML = e;
	};
}
function Ad(e) {
	return function() {
		var t = e.apply(this, arguments);
		this.innerHTML = t ?? "";
	};
}
function jd(e) {
	return arguments.length ? this.each(e == null ? Od : (typeof e == "function" ? Ad : kd)(e)) : this.node().innerHTML;
}
function Md() {
	this.nextSibling && this.parentNode.appendChild(this);
}
function Nd() {
	return this.each(Md);
}
function Pd() {
	this.previousSibling && this.parentNode.insertBefore(this, this.parentNode.firstChild);
}
function Fd() {
	return this.each(Pd);
}
function Id(e) {
	var t = typeof e == "function" ? e : du(e);
	return this.select(function() {
		return this.appendChild(t.apply(this, arguments));
	});
}
function Ld() {
	return null;
}
function Rd(e, t) {
	var n = typeof e == "function" ? e : du(e), r = t == null ? Ld : typeof t == "function" ? t : pu(t);
	return this.select(function() {
		return this.insertBefore(n.apply(this, arguments), r.apply(this, arguments) || null);
	});
}
function zd() {
	var e = this.parentNode;
	e && e.removeChild(this);
}
function Bd() {
	return this.each(zd);
}
function Vd() {
	var e = this.cloneNode(!1), t = this.parentNode;
	return t ? t.insertBefore(e, this.nextSibling) : e;
}
function Hd() {
	var e = this.cloneNode(!0), t = this.parentNode;
	return t ? t.insertBefore(e, this.nextSibling) : e;
}
function Ud(e) {
	return this.select(e ? Hd : Vd);
}
function Wd(e) {
	return arguments.length ? this.property("__data__", e) : this.node().__data__;
}
function Gd(e) {
	return function(t) {
		e.call(this, t, this.__data__);
	};
}
function Kd(e) {
	return e.trim().split(/^|\s+/).map(function(e) {
		var t = "", n = e.indexOf(".");
		return n >= 0 && (t = e.slice(n + 1), e = e.slice(0, n)), {
			type: e,
			name: t
		};
	});
}
function qd(e) {
	return function() {
		var t = this.__on;
		if (t) {
			for (var n = 0, r = -1, i = t.length, a; n < i; ++n) a = t[n], (!e.type || a.type === e.type) && a.name === e.name ? this.removeEventListener(a.type, a.listener, a.options) : t[++r] = a;
			++r ? t.length = r : delete this.__on;
		}
	};
}
function Jd(e, t, n) {
	return function() {
		var r = this.__on, i, a = Gd(t);
		if (r) {
			for (var o = 0, s = r.length; o < s; ++o) if ((i = r[o]).type === e.type && i.name === e.name) {
				this.removeEventListener(i.type, i.listener, i.options), this.addEventListener(i.type, i.listener = a, i.options = n), i.value = t;
				return;
			}
		}
		this.addEventListener(e.type, a, n), i = {
			type: e.type,
			name: e.name,
			value: t,
			listener: a,
			options: n
		}, r ? r.push(i) : this.__on = [i];
	};
}
function Yd(e, t, n) {
	var r = Kd(e + ""), i, a = r.length, o;
	if (arguments.length < 2) {
		var s = this.node().__on;
		if (s) {
			for (var c = 0, l = s.length, u; c < l; ++c) for (i = 0, u = s[c]; i < a; ++i) if ((o = r[i]).type === u.type && o.name === u.name) return u.value;
		}
	} else {
		for (s = t ? Jd : qd, i = 0; i < a; ++i) this.each(s(r[i], t, n));
		return this;
	}
}
function Xd(e, t, n) {
	var r = ad(e), i = r.CustomEvent;
	typeof i == "function" ? i = new i(t, n) : (i = r.document.createEvent("Event"), n ? (i.initEvent(t, n.bubbles, n.cancelable), i.detail = n.detail) : i.initEvent(t, !1, !1)), e.dispatchEvent(i);
}
function Zd(e, t) {
	return function() {
		return Xd(this, e, t);
	};
}
function Qd(e, t) {
	return function() {
		return Xd(this, e, t.apply(this, arguments));
	};
}
function $d(e, t) {
	return this.each((typeof t == "function" ? Qd : Zd)(e, t));
}
function* ef() {
	for (var e = this._groups, t = 0, n = e.length; t < n; ++t) for (var r = e[t], i = 0, a = r.length, o; i < a; ++i) (o = r[i]) && (yield o);
}
var tf = [null];
function q(e, t) {
	this._groups = e, this._parents = t;
}
function nf() {
	return new q([[document.documentElement]], tf);
}
function rf() {
	return this;
}
q.prototype = nf.prototype = {
	constructor: q,
	select: mu,
	selectAll: yu,
	selectChild: Tu,
	selectChildren: ku,
	filter: Au,
	data: Ru,
	enter: Mu,
	exit: Bu,
	join: Vu,
	merge: Hu,
	selection: rf,
	order: Uu,
	sort: Wu,
	call: Ku,
	nodes: qu,
	node: Ju,
	size: Yu,
	empty: Xu,
	each: Zu,
	attr: id,
	style: ld,
	property: md,
	classed: Cd,
	text: Dd,
	html: jd,
	raise: Nd,
	lower: Fd,
	append: Id,
	insert: Rd,
	remove: Bd,
	clone: Ud,
	datum: Wd,
	on: Yd,
	dispatch: $d,
	[Symbol.iterator]: ef
};
function J(e) {
	return typeof e == "string" ? new q([[document.querySelector(e)]], [document.documentElement]) : new q([[e]], tf);
}
var af = 0;
function of() {
	return new sf();
}
function sf() {
	this._ = "@" + (++af).toString(36);
}
sf.prototype = of.prototype = {
	constructor: sf,
	get: function(e) {
		for (var t = this._; !(t in e);) if (!(e = e.parentNode)) return;
		return e[t];
	},
	set: function(e, t) {
		return e[this._] = t;
	},
	remove: function(e) {
		return this._ in e && delete e[this._];
	},
	toString: function() {
		return this._;
	}
};
function cf(e) {
	let t;
	for (; t = e.sourceEvent;) e = t;
	return e;
}
function lf(e, t) {
	if (e = cf(e), t === void 0 && (t = e.currentTarget), t) {
		var n = t.ownerSVGElement || t;
		if (n.createSVGPoint) {
			var r = n.createSVGPoint();
			return r.x = e.clientX, r.y = e.clientY, r = r.matrixTransform(t.getScreenCTM().inverse()), [r.x, r.y];
		}
		if (t.getBoundingClientRect) {
			var i = t.getBoundingClientRect();
			return [e.clientX - i.left - t.clientLeft, e.clientY - i.top - t.clientTop];
		}
	}
	return [e.pageX, e.pageY];
}
// node_modules/d3-dispatch/dist/d3-dispatch.mjs
var uf = { value: () => {} };
function df() {
	for (var e = 0, t = arguments.length, n = {}, r; e < t; ++e) {
		if (!(r = arguments[e] + "") || r in n || /[\s.]/.test(r)) throw Error("illegal type: " + r);
		n[r] = [];
	}
	return new ff(n);
}
function ff(e) {
	this._ = e;
}
function pf(e, t) {
	return e.trim().split(/^|\s+/).map(function(e) {
		var n = "", r = e.indexOf(".");
		if (r >= 0 && (n = e.slice(r + 1), e = e.slice(0, r)), e && !t.hasOwnProperty(e)) throw Error("unknown type: " + e);
		return {
			type: e,
			name: n
		};
	});
}
ff.prototype = df.prototype = {
	constructor: ff,
	on: function(e, t) {
		var n = this._, r = pf(e + "", n), i, a = -1, o = r.length;
		if (arguments.length < 2) {
			for (; ++a < o;) if ((i = (e = r[a]).type) && (i = mf(n[i], e.name))) return i;
		} else {
			if (t != null && typeof t != "function") throw Error("invalid callback: " + t);
			for (; ++a < o;) if (i = (e = r[a]).type) n[i] = hf(n[i], e.name, t);
			else if (t == null) for (i in n) n[i] = hf(n[i], e.name, null);
			return this;
		}
	},
	copy: function() {
		var e = {}, t = this._;
		for (var n in t) e[n] = t[n].slice();
		return new ff(e);
	},
	call: function(e, t) {
		if ((i = arguments.length - 2) > 0) for (var n = Array(i), r = 0, i, a; r < i; ++r) n[r] = arguments[r + 2];
		if (!this._.hasOwnProperty(e)) throw Error("unknown type: " + e);
		for (a = this._[e], r = 0, i = a.length; r < i; ++r) a[r].value.apply(t, n);
	},
	apply: function(e, t, n) {
		if (!this._.hasOwnProperty(e)) throw Error("unknown type: " + e);
		for (var r = this._[e], i = 0, a = r.length; i < a; ++i) r[i].value.apply(t, n);
	}
};
function mf(e, t) {
	for (var n = 0, r = e.length, i; n < r; ++n) if ((i = e[n]).name === t) return i.value;
}
function hf(e, t, n) {
	for (var r = 0, i = e.length; r < i; ++r) if (e[r].name === t) {
		e[r] = uf, e = e.slice(0, r).concat(e.slice(r + 1));
		break;
	}
	return n != null && e.push({
		name: t,
		value: n
	}), e;
}
// node_modules/d3-drag/dist/d3-drag.mjs
var gf = {
	capture: !0,
	passive: !1
};
function _f(e) {
	e.preventDefault(), e.stopImmediatePropagation();
}
function vf(e) {
	var t = e.document.documentElement, n = J(e).on("dragstart.drag", _f, gf);
	"onselectstart" in t ? n.on("selectstart.drag", _f, gf) : (t.__noselect = t.style.MozUserSelect, t.style.MozUserSelect = "none");
}
function yf(e, t) {
	var n = e.document.documentElement, r = J(e).on("dragstart.drag", null);
	t && (r.on("click.drag", _f, gf), setTimeout(function() {
		r.on("click.drag", null);
	}, 0)), "onselectstart" in n ? r.on("selectstart.drag", null) : (n.style.MozUserSelect = n.__noselect, delete n.__noselect);
}
function bf(e, { sourceEvent: t, subject: n, target: r, identifier: i, active: a, x: o, y: s, dx: c, dy: l, dispatch: u }) {
	Object.defineProperties(this, {
		type: {
			value: e,
			enumerable: !0,
			configurable: !0
		},
		sourceEvent: {
			value: t,
			enumerable: !0,
			configurable: !0
		},
		subject: {
			value: n,
			enumerable: !0,
			configurable: !0
		},
		target: {
			value: r,
			enumerable: !0,
			configurable: !0
		},
		identifier: {
			value: i,
			enumerable: !0,
			configurable: !0
		},
		active: {
			value: a,
			enumerable: !0,
			configurable: !0
		},
		x: {
			value: o,
			enumerable: !0,
			configurable: !0
		},
		y: {
			value: s,
			enumerable: !0,
			configurable: !0
		},
		dx: {
			value: c,
			enumerable: !0,
			configurable: !0
		},
		dy: {
			value: l,
			enumerable: !0,
			configurable: !0
		},
		_: { value: u }
	});
}
bf.prototype.on = function() {
	var e = this._.on.apply(this._, arguments);
	return e === this._ ? this : e;
};
// node_modules/d3-timer/dist/d3-timer.mjs
var xf = 0, Sf = 0, Cf = 0, wf = 1e3, Tf, Ef, Df = 0, Of = 0, kf = 0, Af = typeof performance == "object" && performance.now ? performance : Date, jf = typeof window == "object" && window.requestAnimationFrame ? window.requestAnimationFrame.bind(window) : function(e) {
	setTimeout(e, 17);
};
function Mf() {
	return Of ||= (jf(Nf), Af.now() + kf);
}
function Nf() {
	Of = 0;
}
function Pf() {
	this._call = this._time = this._next = null;
}
Pf.prototype = Ff.prototype = {
	constructor: Pf,
	restart: function(e, t, n) {
		if (typeof e != "function") throw TypeError("callback is not a function");
		n = (n == null ? Mf() : +n) + (t == null ? 0 : +t), !this._next && Ef !== this && (Ef ? Ef._next = this : Tf = this, Ef = this), this._call = e, this._time = n, Bf();
	},
	stop: function() {
		this._call && (this._call = null, this._time = Infinity, Bf());
	}
};
function Ff(e, t, n) {
	var r = new Pf();
	return r.restart(e, t, n), r;
}
function If() {
	Mf(), ++xf;
	for (var e = Tf, t; e;) (t = Of - e._time) >= 0 && e._call.call(void 0, t), e = e._next;
	--xf;
}
function Lf() {
	Of = (Df = Af.now()) + kf, xf = Sf = 0;
	try {
		If();
	} finally {
		xf = 0, zf(), Of = 0;
	}
}
function Rf() {
	var e = Af.now(), t = e - Df;
	t > wf && (kf -= t, Df = e);
}
function zf() {
	for (var e, t = Tf, n, r = Infinity; t;) t._call ? (r > t._time && (r = t._time), e = t, t = t._next) : (n = t._next, t._next = null, t = e ? e._next = n : Tf = n);
	Ef = e, Bf(r);
}
function Bf(e) {
	xf || (Sf &&= clearTimeout(Sf), e - Of > 24 ? (e < Infinity && (Sf = setTimeout(Lf, Math.ceil(e - Af.now() - kf) + 1)), Cf &&= clearInterval(Cf)) : (Cf ||= (Df = Af.now(), setInterval(Rf, wf)), xf = 1, jf(Lf)));
}
function Vf(e, t, n) {
	var r = new Pf();
	return t = t == null ? 0 : +t, r.restart((n) => {
		r.stop(), e(n + t);
	}, t, n), r;
}
// node_modules/d3-ease/dist/d3-ease.mjs
function Hf(e) {
	return ((e *= 2) <= 1 ? e * e * e : (e -= 2) * e * e + 2) / 2;
}
var Uf = 3;
(function e(t) {
	t = +t;
	function n(e) {
		return e ** +t;
	}
	return n.exponent = e, n;
})(Uf), (function e(t) {
	t = +t;
	function n(e) {
		return 1 - (1 - e) ** t;
	}
	return n.exponent = e, n;
})(Uf), (function e(t) {
	t = +t;
	function n(e) {
		return ((e *= 2) <= 1 ? e ** +t : 2 - (2 - e) ** t) / 2;
	}
	return n.exponent = e, n;
})(Uf);
function Wf(e) {
	return (2 ** (-10 * e) - .0009765625) * 1.0009775171065494;
}
var Gf = 4 / 11;
1 / Gf / Gf;
var Kf = 1.70158;
(function e(t) {
	t = +t;
	function n(e) {
		return (e = +e) * e * (t * (e - 1) + e);
	}
	return n.overshoot = e, n;
})(Kf), (function e(t) {
	t = +t;
	function n(e) {
		return --e * e * ((e + 1) * t + e) + 1;
	}
	return n.overshoot = e, n;
})(Kf), (function e(t) {
	t = +t;
	function n(e) {
		return ((e *= 2) < 1 ? e * e * ((t + 1) * e - t) : (e -= 2) * e * ((t + 1) * e + t) + 2) / 2;
	}
	return n.overshoot = e, n;
})(Kf);
var qf = 2 * Math.PI, Jf = 1, Yf = .3;
(function e(t, n) {
	var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= qf);
	function i(e) {
		return t * Wf(- --e) * Math.sin((r - e) / n);
	}
	return i.amplitude = function(t) {
		return e(t, n * qf);
	}, i.period = function(n) {
		return e(t, n);
	}, i;
})(Jf, Yf), (function e(t, n) {
	var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= qf);
	function i(e) {
		return 1 - t * Wf(e = +e) * Math.sin((e + r) / n);
	}
	return i.amplitude = function(t) {
		return e(t, n * qf);
	}, i.period = function(n) {
		return e(t, n);
	}, i;
})(Jf, Yf), (function e(t, n) {
	var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= qf);
	function i(e) {
		return ((e = e * 2 - 1) < 0 ? t * Wf(-e) * Math.sin((r - e) / n) : 2 - t * Wf(e) * Math.sin((r + e) / n)) / 2;
	}
	return i.amplitude = function(t) {
		return e(t, n * qf);
	}, i.period = function(n) {
		return e(t, n);
	}, i;
})(Jf, Yf);
// node_modules/d3-transition/dist/d3-transition.mjs
var Xf = df("start", "end", "cancel", "interrupt"), Zf = [], Qf = 0, $f = 1, ep = 2, tp = 3, np = 4, rp = 5, ip = 6;
function ap(e, t, n, r, i, a) {
	var o = e.__transition;
	if (!o) e.__transition = {};
	else if (n in o) return;
	sp(e, n, {
		name: t,
		index: r,
		group: i,
		on: Xf,
		tween: Zf,
		time: a.time,
		delay: a.delay,
		duration: a.duration,
		ease: a.ease,
		timer: null,
		state: Qf
	});
}
function op(e, t) {
	var n = X(e, t);
	if (n.state > Qf) throw Error("too late; already scheduled");
	return n;
}
function Y(e, t) {
	var n = X(e, t);
	if (n.state > tp) throw Error("too late; already running");
	return n;
}
function X(e, t) {
	var n = e.__transition;
	if (!n || !(n = n[t])) throw Error("transition not found");
	return n;
}
function sp(e, t, n) {
	var r = e.__transition, i;
	r[t] = n, n.timer = Ff(a, 0, n.time);
	function a(e) {
		n.state = $f, n.timer.restart(o, n.delay, n.time), n.delay <= e && o(e - n.delay);
	}
	function o(a) {
		var l, u, d, f;
		if (n.state !== $f) return c();
		for (l in r) if (f = r[l], f.name === n.name) {
			if (f.state === tp) return Vf(o);
			f.state === np ? (f.state = ip, f.timer.stop(), f.on.call("interrupt", e, e.__data__, f.index, f.group), delete r[l]) : +l < t && (f.state = ip, f.timer.stop(), f.on.call("cancel", e, e.__data__, f.index, f.group), delete r[l]);
		}
		if (Vf(function() {
			n.state === tp && (n.state = np, n.timer.restart(s, n.delay, n.time), s(a));
		}), n.state = ep, n.on.call("start", e, e.__data__, n.index, n.group), n.state === ep) {
			for (n.state = tp, i = Array(d = n.tween.length), l = 0, u = -1; l < d; ++l) (f = n.tween[l].value.call(e, e.__data__, n.index, n.group)) && (i[++u] = f);
			i.length = u + 1;
		}
	}
	function s(t) {
		for (var r = t < n.duration ? n.ease.call(null, t / n.duration) : (n.timer.restart(c), n.state = rp, 1), a = -1, o = i.length; ++a < o;) i[a].call(e, r);
		n.state === rp && (n.on.call("end", e, e.__data__, n.index, n.group), c());
	}
	function c() {
		for (var i in n.state = ip, n.timer.stop(), delete r[t], r) return;
		delete e.__transition;
	}
}
function cp(e, t) {
	var n = e.__transition, r, i, a = !0, o;
	if (n) {
		for (o in t = t == null ? null : t + "", n) (r = n[o]).name === t ? (i = r.state > ep && r.state < rp, r.state = ip, r.timer.stop(), r.on.call(i ? "interrupt" : "cancel", e, e.__data__, r.index, r.group), delete n[o]) : a = !1;
		a && delete e.__transition;
	}
}
function lp(e) {
	return this.each(function() {
		cp(this, e);
	});
}
function up(e, t) {
	var n, r;
	return function() {
		var i = Y(this, e), a = i.tween;
		if (a !== n) {
			r = n = a;
			for (var o = 0, s = r.length; o < s; ++o) if (r[o].name === t) {
				r = r.slice(), r.splice(o, 1);
				break;
			}
		}
		i.tween = r;
	};
}
function dp(e, t, n) {
	var r, i;
	if (typeof n != "function") throw Error();
	return function() {
		var a = Y(this, e), o = a.tween;
		if (o !== r) {
			i = (r = o).slice();
			for (var s = {
				name: t,
				value: n
			}, c = 0, l = i.length; c < l; ++c) if (i[c].name === t) {
				i[c] = s;
				break;
			}
			c === l && i.push(s);
		}
		a.tween = i;
	};
}
function fp(e, t) {
	var n = this._id;
	if (e += "", arguments.length < 2) {
		for (var r = X(this.node(), n).tween, i = 0, a = r.length, o; i < a; ++i) if ((o = r[i]).name === e) return o.value;
		return null;
	}
	return this.each((t == null ? up : dp)(n, e, t));
}
function pp(e, t, n) {
	var r = e._id;
	return e.each(function() {
		var e = Y(this, r);
		(e.value ||= {})[t] = n.apply(this, arguments);
	}), function(e) {
		return X(e, r).value[t];
	};
}
function mp(e, t) {
	var n;
	return (typeof t == "number" ? P : t instanceof Le ? It : (n = Le(t)) ? (t = n, It) : Kt)(e, t);
}
function hp(e) {
	return function() {
		this.removeAttribute(e);
	};
}
function gp(e) {
	return function() {
		this.removeAttributeNS(e.space, e.local);
	};
}
function _p(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = this.getAttribute(e);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function vp(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = this.getAttributeNS(e.space, e.local);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function yp(e, t, n) {
	var r, i, a;
	return function() {
		var o, s = n(this), c;
		return s == null ? void this.removeAttribute(e) : (o = this.getAttribute(e), c = s + "", o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s)));
	};
}
function bp(e, t, n) {
	var r, i, a;
	return function() {
		var o, s = n(this), c;
		return s == null ? void this.removeAttributeNS(e.space, e.local) : (o = this.getAttributeNS(e.space, e.local), c = s + "", o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s)));
	};
}
function xp(e, t) {
	var n = cu(e), r = n === "transform" ? rn : mp;
	return this.attrTween(e, typeof t == "function" ? (n.local ? bp : yp)(n, r, pp(this, "attr." + e, t)) : t == null ? (n.local ? gp : hp)(n) : (n.local ? vp : _p)(n, r, t));
}
function Sp(e, t) {
	return function(n) {
		this.setAttribute(e, t.call(this, n));
	};
}
function Cp(e, t) {
	return function(n) {
		this.setAttributeNS(e.space, e.local, t.call(this, n));
	};
}
function wp(e, t) {
	var n, r;
	function i() {
		var i = t.apply(this, arguments);
		return i !== r && (n = (r = i) && Cp(e, i)), n;
	}
	return i._value = t, i;
}
function Tp(e, t) {
	var n, r;
	function i() {
		var i = t.apply(this, arguments);
		return i !== r && (n = (r = i) && Sp(e, i)), n;
	}
	return i._value = t, i;
}
function Ep(e, t) {
	var n = "attr." + e;
	if (arguments.length < 2) return (n = this.tween(n)) && n._value;
	if (t == null) return this.tween(n, null);
	if (typeof t != "function") throw Error();
	var r = cu(e);
	return this.tween(n, (r.local ? wp : Tp)(r, t));
}
function Dp(e, t) {
	return function() {
		op(this, e).delay = +t.apply(this, arguments);
	};
}
function Op(e, t) {
	return t = +t, function() {
		op(this, e).delay = t;
	};
}
function kp(e) {
	var t = this._id;
	return arguments.length ? this.each((typeof e == "function" ? Dp : Op)(t, e)) : X(this.node(), t).delay;
}
function Ap(e, t) {
	return function() {
		Y(this, e).duration = +t.apply(this, arguments);
	};
}
function jp(e, t) {
	return t = +t, function() {
		Y(this, e).duration = t;
	};
}
function Mp(e) {
	var t = this._id;
	return arguments.length ? this.each((typeof e == "function" ? Ap : jp)(t, e)) : X(this.node(), t).duration;
}
function Np(e, t) {
	if (typeof t != "function") throw Error();
	return function() {
		Y(this, e).ease = t;
	};
}
function Pp(e) {
	var t = this._id;
	return arguments.length ? this.each(Np(t, e)) : X(this.node(), t).ease;
}
function Fp(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		if (typeof n != "function") throw Error();
		Y(this, e).ease = n;
	};
}
function Ip(e) {
	if (typeof e != "function") throw Error();
	return this.each(Fp(this._id, e));
}
function Lp(e) {
	typeof e != "function" && (e = bu(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = [], c, l = 0; l < o; ++l) (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
	return new Z(r, this._parents, this._name, this._id);
}
function Rp(e) {
	if (e._id !== this._id) throw Error();
	for (var t = this._groups, n = e._groups, r = t.length, i = n.length, a = Math.min(r, i), o = Array(r), s = 0; s < a; ++s) for (var c = t[s], l = n[s], u = c.length, d = o[s] = Array(u), f, p = 0; p < u; ++p) (f = c[p] || l[p]) && (d[p] = f);
	for (; s < r; ++s) o[s] = t[s];
	return new Z(o, this._parents, this._name, this._id);
}
function zp(e) {
	return (e + "").trim().split(/^|\s+/).every(function(e) {
		var t = e.indexOf(".");
		return t >= 0 && (e = e.slice(0, t)), !e || e === "start";
	});
}
function Bp(e, t, n) {
	var r, i, a = zp(t) ? op : Y;
	return function() {
		var o = a(this, e), s = o.on;
		s !== r && (i = (r = s).copy()).on(t, n), o.on = i;
	};
}
function Vp(e, t) {
	var n = this._id;
	return arguments.length < 2 ? X(this.node(), n).on.on(e) : this.each(Bp(n, e, t));
}
function Hp(e) {
	return function() {
		var t = this.parentNode;
		for (var n in this.__transition) if (+n !== e) return;
		t && t.removeChild(this);
	};
}
function Up() {
	return this.on("end.remove", Hp(this._id));
}
function Wp(e) {
	var t = this._name, n = this._id;
	typeof e != "function" && (e = pu(e));
	for (var r = this._groups, i = r.length, a = Array(i), o = 0; o < i; ++o) for (var s = r[o], c = s.length, l = a[o] = Array(c), u, d, f = 0; f < c; ++f) (u = s[f]) && (d = e.call(u, u.__data__, f, s)) && ("__data__" in u && (d.__data__ = u.__data__), l[f] = d, ap(l[f], t, n, f, l, X(u, n)));
	return new Z(a, this._parents, t, n);
}
function Gp(e) {
	var t = this._name, n = this._id;
	typeof e != "function" && (e = _u(e));
	for (var r = this._groups, i = r.length, a = [], o = [], s = 0; s < i; ++s) for (var c = r[s], l = c.length, u, d = 0; d < l; ++d) if (u = c[d]) {
		for (var f = e.call(u, u.__data__, d, c), p, m = X(u, n), h = 0, g = f.length; h < g; ++h) (p = f[h]) && ap(p, t, n, h, f, m);
		a.push(f), o.push(u);
	}
	return new Z(a, o, t, n);
}
var Kp = nf.prototype.constructor;
function qp() {
	return new Kp(this._groups, this._parents);
}
function Jp(e, t) {
	var n, r, i;
	return function() {
		var a = ud(this, e), o = (this.style.removeProperty(e), ud(this, e));
		return a === o ? null : a === n && o === r ? i : i = t(n = a, r = o);
	};
}
function Yp(e) {
	return function() {
		this.style.removeProperty(e);
	};
}
function Xp(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = ud(this, e);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function Zp(e, t, n) {
	var r, i, a;
	return function() {
		var o = ud(this, e), s = n(this), c = s + "";
		return s ?? (c = s = (this.style.removeProperty(e), ud(this, e))), o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s));
	};
}
function Qp(e, t) {
	var n, r, i, a = "style." + t, o = "end." + a, s;
	return function() {
		var c = Y(this, e), l = c.on, u = c.value[a] == null ? s ||= Yp(t) : void 0;
		(l !== n || i !== u) && (r = (n = l).copy()).on(o, i = u), c.on = r;
	};
}
function $p(e, t, n) {
	var r = (e += "") == "transform" ? nn : mp;
	return t == null ? this.styleTween(e, Jp(e, r)).on("end.style." + e, Yp(e)) : typeof t == "function" ? this.styleTween(e, Zp(e, r, pp(this, "style." + e, t))).each(Qp(this._id, e)) : this.styleTween(e, Xp(e, r, t), n).on("end.style." + e, null);
}
function em(e, t, n) {
	return function(r) {
		this.style.setProperty(e, t.call(this, r), n);
	};
}
function tm(e, t, n) {
	var r, i;
	function a() {
		var a = t.apply(this, arguments);
		return a !== i && (r = (i = a) && em(e, a, n)), r;
	}
	return a._value = t, a;
}
function nm(e, t, n) {
	var r = "style." + (e += "");
	if (arguments.length < 2) return (r = this.tween(r)) && r._value;
	if (t == null) return this.tween(r, null);
	if (typeof t != "function") throw Error();
	return this.tween(r, tm(e, t, n ?? ""));
}
function rm(e) {
	return function() {
		this.textContent = e;
	};
}
function im(e) {
	return function() {
		var t = e(this);
		this.textContent = t ?? "";
	};
}
function am(e) {
	return this.tween("text", typeof e == "function" ? im(pp(this, "text", e)) : rm(e == null ? "" : e + ""));
}
function om(e) {
	return function(t) {
		this.textContent = e.call(this, t);
	};
}
function sm(e) {
	var t, n;
	function r() {
		var r = e.apply(this, arguments);
		return r !== n && (t = (n = r) && om(r)), t;
	}
	return r._value = e, r;
}
function cm(e) {
	var t = "text";
	if (arguments.length < 1) return (t = this.tween(t)) && t._value;
	if (e == null) return this.tween(t, null);
	if (typeof e != "function") throw Error();
	return this.tween(t, sm(e));
}
function lm() {
	for (var e = this._name, t = this._id, n = fm(), r = this._groups, i = r.length, a = 0; a < i; ++a) for (var o = r[a], s = o.length, c, l = 0; l < s; ++l) if (c = o[l]) {
		var u = X(c, t);
		ap(c, e, n, l, o, {
			time: u.time + u.delay + u.duration,
			delay: 0,
			duration: u.duration,
			ease: u.ease
		});
	}
	return new Z(r, this._parents, e, n);
}
function um() {
	var e, t, n = this, r = n._id, i = n.size();
	return new Promise(function(a, o) {
		var s = { value: o }, c = { value: function() {
			--i === 0 && a();
		} };
		n.each(function() {
			var n = Y(this, r), i = n.on;
			i !== e && (t = (e = i).copy(), t._.cancel.push(s), t._.interrupt.push(s), t._.end.push(c)), n.on = t;
		}), i === 0 && a();
	});
}
var dm = 0;
function Z(e, t, n, r) {
	this._groups = e, this._parents = t, this._name = n, this._id = r;
}
function fm() {
	return ++dm;
}
var Q = nf.prototype;
Z.prototype = {
	constructor: Z,
	select: Wp,
	selectAll: Gp,
	selectChild: Q.selectChild,
	selectChildren: Q.selectChildren,
	filter: Lp,
	merge: Rp,
	selection: qp,
	transition: lm,
	call: Q.call,
	nodes: Q.nodes,
	node: Q.node,
	size: Q.size,
	empty: Q.empty,
	each: Q.each,
	on: Vp,
	attr: xp,
	attrTween: Ep,
	style: $p,
	styleTween: nm,
	text: am,
	textTween: cm,
	remove: Up,
	tween: fp,
	delay: kp,
	duration: Mp,
	ease: Pp,
	easeVarying: Ip,
	end: um,
	[Symbol.iterator]: Q[Symbol.iterator]
};
var pm = {
	time: null,
	delay: 0,
	duration: 250,
	ease: Hf
};
function mm(e, t) {
	for (var n; !(n = e.__transition) || !(n = n[t]);) if (!(e = e.parentNode)) throw Error(`transition ${t} not found`);
	return n;
}
function hm(e) {
	var t, n;
	e instanceof Z ? (t = e._id, e = e._name) : (t = fm(), (n = pm).time = Mf(), e = e == null ? null : e + "");
	for (var r = this._groups, i = r.length, a = 0; a < i; ++a) for (var o = r[a], s = o.length, c, l = 0; l < s; ++l) (c = o[l]) && ap(c, e, t, l, o, n || mm(c, t));
	return new Z(r, this._parents, e, t);
}
nf.prototype.interrupt = lp, nf.prototype.transition = hm;
// node_modules/d3-zoom/dist/d3-zoom.mjs
var gm = (e) => () => e;
function _m(e, { sourceEvent: t, target: n, transform: r, dispatch: i }) {
	Object.defineProperties(this, {
		type: {
			value: e,
			enumerable: !0,
			configurable: !0
		},
		sourceEvent: {
			value: t,
			enumerable: !0,
			configurable: !0
		},
		target: {
			value: n,
			enumerable: !0,
			configurable: !0
		},
		transform: {
			value: r,
			enumerable: !0,
			configurable: !0
		},
		_: { value: i }
	});
}
function $(e, t, n) {
	this.k = e, this.x = t, this.y = n;
}
$.prototype = {
	constructor: $,
	scale: function(e) {
		return e === 1 ? this : new $(this.k * e, this.x, this.y);
	},
	translate: function(e, t) {
		return e === 0 & t === 0 ? this : new $(this.k, this.x + this.k * e, this.y + this.k * t);
	},
	apply: function(e) {
		return [e[0] * this.k + this.x, e[1] * this.k + this.y];
	},
	applyX: function(e) {
		return e * this.k + this.x;
	},
	applyY: function(e) {
		return e * this.k + this.y;
	},
	invert: function(e) {
		return [(e[0] - this.x) / this.k, (e[1] - this.y) / this.k];
	},
	invertX: function(e) {
		return (e - this.x) / this.k;
	},
	invertY: function(e) {
		return (e - this.y) / this.k;
	},
	rescaleX: function(e) {
		return e.copy().domain(e.range().map(this.invertX, this).map(e.invert, e));
	},
	rescaleY: function(e) {
		return e.copy().domain(e.range().map(this.invertY, this).map(e.invert, e));
	},
	toString: function() {
		return "translate(" + this.x + "," + this.y + ") scale(" + this.k + ")";
	}
};
var vm = new $(1, 0, 0);
ym.prototype = $.prototype;
function ym(e) {
	for (; !e.__zoom;) if (!(e = e.parentNode)) return vm;
	return e.__zoom;
}
function bm(e) {
	e.stopImmediatePropagation();
}
function xm(e) {
	e.preventDefault(), e.stopImmediatePropagation();
}
function Sm(e) {
	return (!e.ctrlKey || e.type === "wheel") && !e.button;
}
function Cm() {
	var e = this;
	return e instanceof SVGElement ? (e = e.ownerSVGElement || e, e.hasAttribute("viewBox") ? (e = e.viewBox.baseVal, [[e.x, e.y], [e.x + e.width, e.y + e.height]]) : [[0, 0], [e.width.baseVal.value, e.height.baseVal.value]]) : [[0, 0], [e.clientWidth, e.clientHeight]];
}
function wm() {
	return this.__zoom || vm;
}
function Tm(e) {
	return -e.deltaY * (e.deltaMode === 1 ? .05 : e.deltaMode ? 1 : .002) * (e.ctrlKey ? 10 : 1);
}
function Em() {
	return navigator.maxTouchPoints || "ontouchstart" in this;
}
function Dm(e, t, n) {
	var r = e.invertX(t[0][0]) - n[0][0], i = e.invertX(t[1][0]) - n[1][0], a = e.invertY(t[0][1]) - n[0][1], o = e.invertY(t[1][1]) - n[1][1];
	return e.translate(i > r ? (r + i) / 2 : Math.min(0, r) || Math.max(0, i), o > a ? (a + o) / 2 : Math.min(0, a) || Math.max(0, o));
}
function Om() {
	var e = Sm, t = Cm, n = Dm, r = Tm, i = Em, a = [0, Infinity], o = [[-Infinity, -Infinity], [Infinity, Infinity]], s = 250, c = ln, l = df("start", "zoom", "end"), u, d, f, p = 500, m = 150, h = 0, g = 10;
	function _(e) {
		e.property("__zoom", wm).on("wheel.zoom", w, { passive: !1 }).on("mousedown.zoom", T).on("dblclick.zoom", E).filter(i).on("touchstart.zoom", D).on("touchmove.zoom", ee).on("touchend.zoom touchcancel.zoom", O).style("-webkit-tap-highlight-color", "rgba(0,0,0,0)");
	}
	_.transform = function(e, t, n, r) {
		var i = e.selection ? e.selection() : e;
		i.property("__zoom", wm), e === i ? i.interrupt().each(function() {
			S(this, arguments).event(r).start().zoom(null, typeof t == "function" ? t.apply(this, arguments) : t).end();
		}) : x(e, t, n, r);
	}, _.scaleBy = function(e, t, n, r) {
		_.scaleTo(e, function() {
			return this.__zoom.k * (typeof t == "function" ? t.apply(this, arguments) : t);
		}, n, r);
	}, _.scaleTo = function(e, r, i, a) {
		_.transform(e, function() {
			var e = t.apply(this, arguments), a = this.__zoom, s = i == null ? b(e) : typeof i == "function" ? i.apply(this, arguments) : i, c = a.invert(s), l = typeof r == "function" ? r.apply(this, arguments) : r;
			return n(y(v(a, l), s, c), e, o);
		}, i, a);
	}, _.translateBy = function(e, r, i, a) {
		_.transform(e, function() {
			return n(this.__zoom.translate(typeof r == "function" ? r.apply(this, arguments) : r, typeof i == "function" ? i.apply(this, arguments) : i), t.apply(this, arguments), o);
		}, null, a);
	}, _.translateTo = function(e, r, i, a, s) {
		_.transform(e, function() {
			var e = t.apply(this, arguments), s = this.__zoom, c = a == null ? b(e) : typeof a == "function" ? a.apply(this, arguments) : a;
			return n(vm.translate(c[0], c[1]).scale(s.k).translate(typeof r == "function" ? -r.apply(this, arguments) : -r, typeof i == "function" ? -i.apply(this, arguments) : -i), e, o);
		}, a, s);
	};
	function v(e, t) {
		return t = Math.max(a[0], Math.min(a[1], t)), t === e.k ? e : new $(t, e.x, e.y);
	}
	function y(e, t, n) {
		var r = t[0] - n[0] * e.k, i = t[1] - n[1] * e.k;
		return r === e.x && i === e.y ? e : new $(e.k, r, i);
	}
	function b(e) {
		return [(+e[0][0] + +e[1][0]) / 2, (+e[0][1] + +e[1][1]) / 2];
	}
	function x(e, n, r, i) {
		e.on("start.zoom", function() {
			S(this, arguments).event(i).start();
		}).on("interrupt.zoom end.zoom", function() {
			S(this, arguments).event(i).end();
		}).tween("zoom", function() {
			var e = this, a = arguments, o = S(e, a).event(i), s = t.apply(e, a), l = r == null ? b(s) : typeof r == "function" ? r.apply(e, a) : r, u = Math.max(s[1][0] - s[0][0], s[1][1] - s[0][1]), d = e.__zoom, f = typeof n == "function" ? n.apply(e, a) : n, p = c(d.invert(l).concat(u / d.k), f.invert(l).concat(u / f.k));
			return function(e) {
				if (e === 1) e = f;
				else {
					var t = p(e), n = u / t[2];
					e = new $(n, l[0] - t[0] * n, l[1] - t[1] * n);
				}
				o.zoom(null, e);
			};
		});
	}
	function S(e, t, n) {
		return !n && e.__zooming || new C(e, t);
	}
	function C(e, n) {
		this.that = e, this.args = n, this.active = 0, this.sourceEvent = null, this.extent = t.apply(e, n), this.taps = 0;
	}
	C.prototype = {
		event: function(e) {
			return e && (this.sourceEvent = e), this;
		},
		start: function() {
			return ++this.active === 1 && (this.that.__zooming = this, this.emit("start")), this;
		},
		zoom: function(e, t) {
			return this.mouse && e !== "mouse" && (this.mouse[1] = t.invert(this.mouse[0])), this.touch0 && e !== "touch" && (this.touch0[1] = t.invert(this.touch0[0])), this.touch1 && e !== "touch" && (this.touch1[1] = t.invert(this.touch1[0])), this.that.__zoom = t, this.emit("zoom"), this;
		},
		end: function() {
			return --this.active === 0 && (delete this.that.__zooming, this.emit("end")), this;
		},
		emit: function(e) {
			var t = J(this.that).datum();
			l.call(e, this.that, new _m(e, {
				sourceEvent: this.sourceEvent,
				target: _,
				transform: this.that.__zoom,
				dispatch: l
			}), t);
		}
	};
	function w(t, ...i) {
		if (!e.apply(this, arguments)) return;
		var s = S(this, i).event(t), c = this.__zoom, l = Math.max(a[0], Math.min(a[1], c.k * 2 ** r.apply(this, arguments))), u = lf(t);
		if (s.wheel) (s.mouse[0][0] !== u[0] || s.mouse[0][1] !== u[1]) && (s.mouse[1] = c.invert(s.mouse[0] = u)), clearTimeout(s.wheel);
		else if (c.k === l) return;
		else s.mouse = [u, c.invert(u)], cp(this), s.start();
		xm(t), s.wheel = setTimeout(d, m), s.zoom("mouse", n(y(v(c, l), s.mouse[0], s.mouse[1]), s.extent, o));
		function d() {
			s.wheel = null, s.end();
		}
	}
	function T(t, ...r) {
		if (f || !e.apply(this, arguments)) return;
		var i = t.currentTarget, a = S(this, r, !0).event(t), s = J(t.view).on("mousemove.zoom", d, !0).on("mouseup.zoom", p, !0), c = lf(t, i), l = t.clientX, u = t.clientY;
		vf(t.view), bm(t), a.mouse = [c, this.__zoom.invert(c)], cp(this), a.start();
		function d(e) {
			if (xm(e), !a.moved) {
				var t = e.clientX - l, r = e.clientY - u;
				a.moved = t * t + r * r > h;
			}
			a.event(e).zoom("mouse", n(y(a.that.__zoom, a.mouse[0] = lf(e, i), a.mouse[1]), a.extent, o));
		}
		function p(e) {
			s.on("mousemove.zoom mouseup.zoom", null), yf(e.view, a.moved), xm(e), a.event(e).end();
		}
	}
	function E(r, ...i) {
		if (e.apply(this, arguments)) {
			var a = this.__zoom, c = lf(r.changedTouches ? r.changedTouches[0] : r, this), l = a.invert(c), u = a.k * (r.shiftKey ? .5 : 2), d = n(y(v(a, u), c, l), t.apply(this, i), o);
			xm(r), s > 0 ? J(this).transition().duration(s).call(x, d, c, r) : J(this).call(_.transform, d, c, r);
		}
	}
	function D(t, ...n) {
		if (e.apply(this, arguments)) {
			var r = t.touches, i = r.length, a = S(this, n, t.changedTouches.length === i).event(t), o, s, c, l;
			for (bm(t), s = 0; s < i; ++s) c = r[s], l = lf(c, this), l = [
				l,
				this.__zoom.invert(l),
				c.identifier
			], a.touch0 ? !a.touch1 && a.touch0[2] !== l[2] && (a.touch1 = l, a.taps = 0) : (a.touch0 = l, o = !0, a.taps = 1 + !!u);
			u &&= clearTimeout(u), o && (a.taps < 2 && (d = l[0], u = setTimeout(function() {
				u = null;
			}, p)), cp(this), a.start());
		}
	}
	function ee(e, ...t) {
		if (this.__zooming) {
			var r = S(this, t).event(e), i = e.changedTouches, a = i.length, s, c, l, u;
			for (xm(e), s = 0; s < a; ++s) c = i[s], l = lf(c, this), r.touch0 && r.touch0[2] === c.identifier ? r.touch0[0] = l : r.touch1 && r.touch1[2] === c.identifier && (r.touch1[0] = l);
			if (c = r.that.__zoom, r.touch1) {
				var d = r.touch0[0], f = r.touch0[1], p = r.touch1[0], m = r.touch1[1], h = (h = p[0] - d[0]) * h + (h = p[1] - d[1]) * h, g = (g = m[0] - f[0]) * g + (g = m[1] - f[1]) * g;
				c = v(c, Math.sqrt(h / g)), l = [(d[0] + p[0]) / 2, (d[1] + p[1]) / 2], u = [(f[0] + m[0]) / 2, (f[1] + m[1]) / 2];
			} else if (r.touch0) l = r.touch0[0], u = r.touch0[1];
			else return;
			r.zoom("touch", n(y(c, l, u), r.extent, o));
		}
	}
	function O(e, ...t) {
		if (this.__zooming) {
			var n = S(this, t).event(e), r = e.changedTouches, i = r.length, a, o;
			for (bm(e), f && clearTimeout(f), f = setTimeout(function() {
				f = null;
			}, p), a = 0; a < i; ++a) o = r[a], n.touch0 && n.touch0[2] === o.identifier ? delete n.touch0 : n.touch1 && n.touch1[2] === o.identifier && delete n.touch1;
			if (n.touch1 && !n.touch0 && (n.touch0 = n.touch1, delete n.touch1), n.touch0) n.touch0[1] = this.__zoom.invert(n.touch0[0]);
			else if (n.end(), n.taps === 2 && (o = lf(o, this), Math.hypot(d[0] - o[0], d[1] - o[1]) < g)) {
				var s = J(this).on("dblclick.zoom");
				s && s.apply(this, arguments);
			}
		}
	}
	return _.wheelDelta = function(e) {
		return arguments.length ? (r = typeof e == "function" ? e : gm(+e), _) : r;
	}, _.filter = function(t) {
		return arguments.length ? (e = typeof t == "function" ? t : gm(!!t), _) : e;
	}, _.touchable = function(e) {
		return arguments.length ? (i = typeof e == "function" ? e : gm(!!e), _) : i;
	}, _.extent = function(e) {
		return arguments.length ? (t = typeof e == "function" ? e : gm([[+e[0][0], +e[0][1]], [+e[1][0], +e[1][1]]]), _) : t;
	}, _.scaleExtent = function(e) {
		return arguments.length ? (a[0] = +e[0], a[1] = +e[1], _) : [a[0], a[1]];
	}, _.translateExtent = function(e) {
		return arguments.length ? (o[0][0] = +e[0][0], o[1][0] = +e[1][0], o[0][1] = +e[0][1], o[1][1] = +e[1][1], _) : [[o[0][0], o[0][1]], [o[1][0], o[1][1]]];
	}, _.constrain = function(e) {
		return arguments.length ? (n = e, _) : n;
	}, _.duration = function(e) {
		return arguments.length ? (s = +e, _) : s;
	}, _.interpolate = function(e) {
		return arguments.length ? (c = e, _) : c;
	}, _.on = function() {
		var e = l.on.apply(l, arguments);
		return e === l ? _ : e;
	}, _.clickDistance = function(e) {
		return arguments.length ? (h = (e = +e) * e, _) : Math.sqrt(h);
	}, _.tapDistance = function(e) {
		return arguments.length ? (g = +e, _) : g;
	}, _;
}
// src/navigation.ts
var km = 60, Am = .5, jm = class {
	canvas;
	zoomer = Om().scaleExtent([Am, km]);
	transform = vm;
	size = {
		width: 0,
		height: 0
	};
	constructor(e, t, n) {
		this.canvas = e, this.zoomer.filter((e) => e.type === "wheel" || !e.ctrlKey && !e.button && t(e)), this.zoomer.on("zoom", ({ transform: e }) => {
			this.transform = e, n();
		}), J(e).call(this.zoomer).on("dblclick.zoom", null);
	}
	get zoom() {
		return this.transform;
	}
	get gaze() {
		return Zr(this.transform, this.canvas.clientWidth, this.canvas.clientHeight);
	}
	look(e) {
		let { x: t, y: n, k: r } = Qr(e, this.canvas.clientWidth, this.canvas.clientHeight);
		this.apply(vm.translate(t, n).scale(r));
	}
	fit() {
		this.apply(vm);
	}
	zoomBy(e) {
		J(this.canvas).call(this.zoomer.scaleBy, e);
	}
	panBy(e, t) {
		let { clientWidth: n, clientHeight: r } = this.canvas, { k: i } = this.transform;
		J(this.canvas).call(this.zoomer.translateBy, -e * n / i, -t * r / i);
	}
	resize() {
		let { width: e, height: t } = this.size, { clientWidth: n, clientHeight: r } = this.canvas;
		this.size = {
			width: n,
			height: r
		}, e && t && (e !== n || t !== r) && this.look(Zr(this.transform, e, t));
	}
	destroy() {
		J(this.canvas).on(".zoom", null);
	}
	apply(e) {
		J(this.canvas).call(this.zoomer.transform, e);
	}
}, Mm = {
	wrong: {
		title: "Mark wrong predictions",
		key: "E"
	},
	trails: {
		title: "Trails of selected points",
		key: "T"
	},
	centres: {
		title: "Class centres and spread, as drawn",
		key: "M"
	},
	intra: {
		title: "Points synthesized in a class",
		key: "G"
	},
	inter: {
		title: "Points mixed between classes",
		key: "X"
	},
	readout: {
		title: "Metrics",
		key: "V"
	},
	cameras: {
		title: "Same zoom in linked views",
		key: "Z"
	}
}, Nm = class {
	select;
	onChange;
	values = {
		colorBy: "class",
		speed: 1,
		wrong: !1,
		trails: !0,
		intra: !0,
		inter: !1,
		centres: !1,
		readout: !0,
		cameras: !1
	};
	allowed = "";
	boxes = /* @__PURE__ */ new Map();
	speeds = /* @__PURE__ */ new Map();
	constructor(e, t, n) {
		this.select = e, this.onChange = n;
		for (let [t, n] of Object.entries(Fr)) e.append(Object.assign(document.createElement("option"), {
			value: t,
			textContent: n
		}));
		e.addEventListener("change", () => this.set("colorBy", e.value)), t.prepend(this.speedRow(), ...Object.keys(Mm).map((e) => this.switchRow(e)));
	}
	set(e, t) {
		this.values[e] !== t && (this.values[e] = t, this.show(), this.onChange(e));
	}
	flip(e) {
		this.boxes.get(e)?.disabled || this.set(e, !this.values[e]);
	}
	nextColor() {
		let e = [...this.select.options].filter((e) => !e.disabled).map((e) => e.value);
		this.set("colorBy", e[(e.indexOf(this.values.colorBy) + 1) % e.length]);
	}
	faster(e) {
		this.set("speed", $i[$i.indexOf(this.values.speed) + e] ?? this.values.speed);
	}
	allow(e, t, n) {
		let r = JSON.stringify([
			e,
			t,
			n
		]);
		if (r !== this.allowed) {
			this.allowed = r;
			for (let t of this.select.options) t.disabled = !e[t.value];
			for (let [e, n] of this.boxes) n.disabled = !t[e], n.parentElement.hidden = t[e] === null;
			for (let e of ["intra", "inter"]) this.boxes.get(e).parentElement.querySelector(".note").textContent = n ? "approximate" : "";
			this.show();
		}
	}
	show() {
		this.select.value = this.values.colorBy;
		for (let [e, t] of this.boxes) t.checked = this.values[e];
		for (let [e, t] of this.speeds) t.checked = e === this.values.speed;
	}
	switchRow(e) {
		let { title: t, key: n } = Mm[e], r = document.createElement("label"), i = Object.assign(document.createElement("input"), {
			type: "checkbox",
			checked: this.values[e]
		});
		i.setAttribute("aria-keyshortcuts", n), i.addEventListener("change", () => this.set(e, i.checked));
		let a = Object.assign(document.createElement("span"), {
			className: "words",
			textContent: t
		});
		a.append(Object.assign(document.createElement("span"), { className: "note" }));
		let o = Object.assign(document.createElement("kbd"), { textContent: n });
		return o.setAttribute("aria-hidden", "true"), r.append(i, a, o), this.boxes.set(e, i), r;
	}
	speedRow() {
		let e = Object.assign(document.createElement("div"), { className: "speeds" });
		e.setAttribute("role", "radiogroup"), e.setAttribute("aria-label", "Speed"), e.append(Object.assign(document.createElement("span"), {
			className: "words",
			textContent: "Speed"
		}));
		let t = `speed-${Math.random()}`;
		for (let n of $i) {
			let r = document.createElement("label"), i = Object.assign(document.createElement("input"), {
				type: "radio",
				name: t
			});
			i.checked = n === this.values.speed, i.addEventListener("change", () => this.set("speed", n)), r.append(i, `${n}×`), e.append(r), this.speeds.set(n, i);
		}
		return e;
	}
}, Pm = .15, Fm = 1.4;
function Im({ root: e, plot: t, menu: n }, r) {
	let { options: i, navigation: a } = r, o = {
		" ": r.play,
		ArrowLeft: () => r.step(-1),
		ArrowRight: () => r.step(1),
		Home: () => r.end(!1),
		End: () => r.end(!0),
		"+": () => a.zoomBy(Fm),
		"=": () => a.zoomBy(Fm),
		"-": () => a.zoomBy(1 / Fm),
		"<": () => i.faster(-1),
		">": () => i.faster(1),
		l: r.lasso,
		f: r.full,
		b: () => i.nextColor()
	};
	for (let [e, { key: t }] of Object.entries(Mm)) o[t.toLowerCase()] = () => i.flip(e);
	let s = {
		ArrowLeft: () => a.panBy(-.15, 0),
		ArrowRight: () => a.panBy(Pm, 0),
		ArrowUp: () => a.panBy(0, -.15),
		ArrowDown: () => a.panBy(0, Pm)
	};
	t.addEventListener("keydown", (e) => {
		if (e.ctrlKey || e.metaKey || e.altKey) return;
		let t = e.key.length === 1 ? e.key.toLowerCase() : e.key, n = (e.shiftKey ? s[e.key] : void 0) ?? o[t];
		n && (e.preventDefault(), e.stopPropagation(), n());
	}), e.addEventListener("keydown", (e) => {
		e.key === "Escape" && (e.preventDefault(), e.stopPropagation(), n.open ? (n.open = !1, n.querySelector("summary")?.focus()) : r.escape());
	});
}
// src/picking.ts
function Lm(e, t, n, r, i) {
	let a = null, o = r * r;
	for (let r = 0; r < e.length / 2; r++) {
		let s = e[2 * r] - t, c = e[2 * r + 1] - n, l = s * s + c * c;
		l < o && i(r) && (o = l, a = r);
	}
	return a;
}
function Rm(e, t, n) {
	let r = [];
	for (let i = 0; i < e.length / 2; i++) n(i) && zm(t, e[2 * i], e[2 * i + 1]) && r.push(i);
	return r;
}
function zm(e, t, n) {
	let r = !1;
	for (let i = 0, a = e.length - 2; i < e.length; a = i, i += 2) {
		let [o, s, c, l] = [
			e[i],
			e[i + 1],
			e[a],
			e[a + 1]
		];
		s > n != l > n && t < o + (n - s) / (l - s) * (c - o) && (r = !r);
	}
	return r;
}
// src/pointer.ts
var Bm = 4, Vm = class {
	targets;
	lassoing = !1;
	line = [];
	pressed = null;
	constructor(e, t) {
		this.targets = t, e.addEventListener("pointerdown", (t) => this.press(t, e)), e.addEventListener("pointermove", (e) => this.move(e)), e.addEventListener("pointerup", (e) => this.release(e)), e.addEventListener("pointercancel", () => this.cancel()), e.addEventListener("pointerleave", () => {
			this.drawing || (this.pressed = null), t.leave();
		});
	}
	get drawing() {
		return this.line.length > 0;
	}
	pans(e) {
		return !this.lassoing && !e.shiftKey;
	}
	cancel() {
		this.line = [], this.pressed = null, this.targets.drawing([]);
	}
	press(e, t) {
		e.button === 0 && e.isPrimary && (this.pressed = {
			x: e.offsetX,
			y: e.offsetY
		}, this.pans(e) || (t.setPointerCapture?.(e.pointerId), this.line = [e.offsetX, e.offsetY]));
	}
	move(e) {
		this.drawing ? (this.line.push(e.offsetX, e.offsetY), this.targets.drawing(this.line)) : this.targets.hover(e.offsetX, e.offsetY);
	}
	release(e) {
		let { pressed: t, line: n } = this;
		if (!t) return;
		let r = e.ctrlKey || e.metaKey || e.altKey || this.lassoing && e.shiftKey ? "add" : "replace";
		this.cancel(), [
			...n,
			e.offsetX,
			e.offsetY
		].every((e, n) => Math.abs(e - (n % 2 ? t.y : t.x)) < Bm) ? this.targets.click(e.offsetX, e.offsetY, e.shiftKey ? "add" : r) : n.length && this.targets.enclose(n, r);
	}
}, Hm = class {
	element;
	plot;
	constructor(e, t) {
		this.element = e, this.plot = t;
	}
	show(e, t, n, r, i, a) {
		let o = document.createElement("div");
		o.append(Um(r, r.labels[e], i));
		let s = a?.predictions?.[e];
		if (s !== void 0) {
			let t = a?.confidences?.[e];
			o.append(...Wm(r, s, s === r.labels[e], t, i));
		}
		o.append(Gm("id", `image ${r.ids[e]}`)), this.place([Km(r.thumbnails, e), o], t, n);
	}
	showGhost(e, t, n, r, i, a) {
		let o = document.createElement("div");
		o.append(Um(i, r.classA[e], a));
		let s = r.exact ? "" : " · place approximate";
		if (r.kind[e] === 0) {
			o.append(Gm("id", `synthesized inside the class${s}`)), this.place([o], t, n);
			return;
		}
		let c = r.lam[e];
		o.append(Um(i, r.classB[e], a), Gm("prediction", `${Math.round(100 * c)}% and ${Math.round(100 * (1 - c))}%`), Gm("id", `mixed through ${r.kind[e] === 1 ? "pixels" : "features"}${s}`));
		let l = [r.first[e], r.second[e]].filter((e) => e >= 0 && e < i.labels.length);
		this.place([...l.map((e) => Km(i.thumbnails, e)), o], t, n);
	}
	hide() {
		this.element.hidden = !0;
	}
	place(e, t, n) {
		this.element.replaceChildren(...e), this.element.hidden = !1;
		let { clientWidth: r, clientHeight: i } = this.plot, { offsetWidth: a, offsetHeight: o } = this.element, s = t > r / 2 ? Math.max(4, t - a - 12) : Math.min(t + 12, r - a - 4), c = Math.min(Math.max(n - o / 2, 4), i - o - 4);
		Object.assign(this.element.style, {
			left: `${s}px`,
			top: `${c}px`
		});
	}
};
function Um({ classes: e }, t, n) {
	let r = e[t], i = Object.assign(document.createElement("div"), { className: "name" });
	return i.append(ii(r, n), r.name), i;
}
function Wm({ classes: e }, t, n, r, i) {
	let a = e[t], o = Gm(n ? "prediction" : "prediction wrong", "taken for ");
	if (a && !n && o.append(ii(a, i)), o.append(a?.name ?? `class ${t}`), r === void 0) return [o];
	o.append(` · ${Math.round(r / 2.55)}%`);
	let s = Gm("surety", "");
	return s.style.setProperty("--share", String(r / 255)), [o, s];
}
function Gm(e, t) {
	return Object.assign(document.createElement("div"), {
		className: e,
		textContent: t
	});
}
function Km({ height: e, width: t, channels: n, pixels: r }, i) {
	let a = Object.assign(document.createElement("canvas"), {
		width: t,
		height: e
	}), o = new ImageData(t, e), s = i * e * t * n;
	for (let i = 0; i < e * t; i++) {
		for (let e = 0; e < 3; e++) o.data[4 * i + e] = r[s + i * n + Math.min(e, n - 1)];
		o.data[4 * i + 3] = 255;
	}
	return a.getContext("2d")?.putImageData(o, 0, 0), a;
}
// src/reader.ts
var qm = 12, Jm = {
	point: null,
	ghost: null
}, Ym = class {
	elements;
	scene;
	parts;
	onPoint;
	tooltip;
	pointer;
	at = Jm;
	constructor(e, t, n, r, i) {
		this.elements = e, this.scene = t, this.parts = n, this.onPoint = r, this.tooltip = new Hm(e.tooltip, e.plot), this.pointer = new Vm(e.canvas, {
			hover: (e, t) => this.hover(e, t),
			leave: () => this.forget(),
			click: (e, t, n) => {
				let { drawing: r, selection: i } = this.parts, a = Lm(r.screen(), e, t, qm, r.isVisible);
				a === null ? n === "replace" && i.clear() : i.pick([a], n);
			},
			drawing: (e) => {
				this.parts.drawing.lasso = e, this.forget(), this.parts.drawing.request();
			},
			enclose: (e, t) => {
				let { drawing: n, selection: r } = this.parts;
				r.pick(Rm(n.screen(), e, n.isVisible), t), this.setLassoing(!1);
			}
		}), this.listen(i);
	}
	get pointed() {
		return this.at;
	}
	pans(e) {
		return this.pointer.pans(e);
	}
	pointAt(e) {
		this.tooltip.hide(), this.change({
			point: e,
			ghost: null
		});
	}
	forget() {
		this.tooltip.hide(), this.change(Jm);
	}
	destroy() {
		document.removeEventListener("pointerdown", this.closeMenu);
	}
	listen(e) {
		let { plot: t, play: n, slider: r, newest: i, fit: a, lasso: o, picture: s, full: c } = this.elements, { playback: l, options: u, navigation: d } = this.parts;
		a.addEventListener("click", () => this.fit()), t.addEventListener("dblclick", () => this.fit()), n.addEventListener("click", () => l.toggle()), o.addEventListener("click", () => this.setLassoing(!this.pointer.lassoing)), s.addEventListener("click", e), c.addEventListener("click", () => this.toggleFull()), r.addEventListener("input", () => this.seek(Number(r.value))), i.addEventListener("click", () => this.seek(Infinity)), document.addEventListener("pointerdown", this.closeMenu), Im(this.elements, {
			play: () => l.toggle(),
			step: (e) => this.seek(l.index + e),
			end: (e) => this.seek(e ? Infinity : 0),
			escape: () => this.escape(),
			lasso: () => this.setLassoing(!this.pointer.lassoing),
			full: () => this.toggleFull(),
			options: u,
			navigation: d
		});
	}
	closeMenu = (e) => {
		let { menu: t } = this.elements;
		t.open && !e.composedPath().includes(t) && (t.open = !1);
	};
	seek(e) {
		this.parts.playback.pause(), this.parts.playback.seek(e);
	}
	setLassoing(e) {
		this.pointer.lassoing = e, this.elements.lasso.setAttribute("aria-pressed", String(e)), this.elements.root.classList.toggle("lassoing", e);
	}
	async toggleFull() {
		let { root: e, menu: t, plot: n } = this.elements;
		document.fullscreenEnabled && (t.open = !1, document.fullscreenElement ? await document.exitFullscreen() : await e.requestFullscreen(), n.focus());
	}
	escape() {
		let { selection: e } = this.parts;
		this.pointer.drawing ? this.pointer.cancel() : this.pointer.lassoing ? this.setLassoing(!1) : e.ids.length ? e.clear() : this.fit();
	}
	fit() {
		this.forget(), this.parts.navigation.fit();
	}
	hover(e, t) {
		let { part: n, playback: r, dark: i } = this.scene, { drawing: a } = this.parts;
		if (!n || !r.frame) return;
		let [o, s] = [a.screen(), a.ghostScreen()], c = n.ghosts && Lm(s, e, t, qm / 2, a.isGhostVisible), l = c === null ? Lm(o, e, t, qm, a.isVisible) : null;
		n.ghosts && c !== null ? this.tooltip.showGhost(c, s[2 * c], s[2 * c + 1], n.ghosts, n, i) : l === null ? this.tooltip.hide() : this.tooltip.show(l, o[2 * l], o[2 * l + 1], n, i, r.frame), this.change({
			point: l,
			ghost: c
		});
	}
	change(e) {
		(e.point !== this.at.point || e.ghost !== this.at.ghost) && (this.at = e, this.onPoint());
	}
}, Xm = 200, Zm = class {
	element;
	now;
	still;
	cells = [];
	metrics = [];
	from = [];
	to = [];
	started = 0;
	pending = 0;
	constructor(e, t = () => performance.now(), n = () => matchMedia("(prefers-reduced-motion: reduce)").matches) {
		this.element = e, this.now = t, this.still = n;
	}
	setMetrics(e) {
		this.metrics = e, this.from = this.to = [], this.cells = e.map(() => document.createElement("dd")), this.element.replaceChildren(...e.map(({ title: e }, t) => Qm(e, this.cells[t])));
	}
	show(e) {
		let t = this.metrics.map(({ name: t }) => e[t] ?? null);
		this.to.length && t.every((e, t) => e === this.to[t]) || (this.from = this.current(), this.to = t, this.started = this.now(), this.write());
	}
	get figures() {
		return this.metrics.map((e, t) => ({
			title: e.title,
			value: $m(e, this.to[t])
		}));
	}
	write() {
		let e = this.current();
		this.metrics.forEach((t, n) => this.cells[n].textContent = $m(t, e[n])), cancelAnimationFrame(this.pending), this.share < 1 && (this.pending = requestAnimationFrame(() => this.write()));
	}
	get share() {
		return this.still() ? 1 : Math.min(1, (this.now() - this.started) / Xm);
	}
	current() {
		let { from: e, to: t, share: n } = this;
		return t.map((t, r) => {
			let i = e[r] ?? null;
			return t === null || i === null ? t : i + (t - i) * n;
		});
	}
};
function Qm(e, t) {
	let n = document.createElement("div");
	return n.append(Object.assign(document.createElement("dt"), { textContent: e }), t), n;
}
function $m({ percent: e }, t) {
	return t == null ? "–" : e ? `${(100 * t).toFixed(1)}%` : Math.abs(t) < 1e3 ? t.toPrecision(3) : Math.round(t).toLocaleString("en");
}
// src/selection.ts
var eh = class {
	onChange;
	ids = [];
	points = /* @__PURE__ */ new Set();
	probe = /* @__PURE__ */ new Uint32Array();
	places = /* @__PURE__ */ new Map();
	constructor(e) {
		this.onChange = e;
	}
	setProbe(e) {
		this.probe = e, this.places = new Map(Array.from(e, (e, t) => [e, t]));
		let t = this.ids;
		this.points = /* @__PURE__ */ new Set(), this.take(t.flatMap((e) => this.places.get(e) ?? []), t);
	}
	pointOf(e) {
		return this.places.get(e) ?? null;
	}
	idOf(e) {
		return this.probe[e];
	}
	choose(e) {
		this.take(e.flatMap((e) => this.places.get(e) ?? []), this.ids);
	}
	pick(e, t) {
		if (t === "replace") {
			this.take(e, this.ids);
			return;
		}
		let [n] = e, r = e.length === 1 && this.points.has(n);
		this.take(r ? [...this.points].filter((e) => e !== n) : [...this.points, ...e], this.ids);
	}
	clear() {
		this.take([], this.ids);
	}
	take(e, t) {
		this.points = new Set([...e].sort((e, t) => e - t)), this.ids = [...this.points].map((e) => this.probe[e]), (this.ids.length !== t.length || this.ids.some((e, n) => e !== t[n])) && this.onChange();
	}
}, th = 40, nh = class {
	name;
	static = null;
	frames = [];
	known = /* @__PURE__ */ new Map();
	constructor(e) {
		this.name = e;
	}
	get run() {
		return this.name.split("/", 1)[0];
	}
	get manyClasses() {
		return (this.static?.classes.length ?? 0) > th;
	}
	add(e) {
		this.static ??= e.static;
		let t = Infinity;
		for (let [n, r] of e.frames) this.known.set(n, Object.assign(r, {
			epoch: n,
			scale: Vi
		})), t = Math.min(t, n);
		return this.frames = [...this.known.values()].sort((e, t) => e.epoch - t.epoch), this.rescale(t), { missing: e.epochs.length > 0 && (!this.static || e.epochs.some((e) => !this.known.has(e))) };
	}
	rescale(e) {
		this.frames.forEach((t, n) => {
			t.epoch >= e && (t.scale = qi(t.points, this.frames[n - 1]?.scale ?? null));
		});
	}
}, rh = class {
	host;
	elements;
	legend;
	readout;
	playback;
	selection;
	options;
	navigation;
	scene;
	drawing;
	reader;
	link;
	memory;
	resizes;
	series = new nh("");
	lastMessage = null;
	images = null;
	live = !1;
	caption = "";
	chosen = null;
	key = [];
	ground;
	constructor(e, n = {}) {
		this.host = n, this.elements = Er(e);
		let { root: r, plot: i, canvas: a, legend: o, readout: s, colorBy: c, panel: l } = this.elements;
		this.ground = t(r), this.takeScheme(), this.legend = new Wl(o, () => this.recolor()), this.readout = new Zm(s), this.playback = new ea(() => this.framesMoved()), this.selection = new eh(() => this.selectionMoved()), this.options = new Nm(c, l, (e) => this.optionMoved(e)), this.memory = new Xl(this.playback, this.options, this.selection, (e) => this.host.onShown?.(e)), this.navigation = new jm(a, (e) => this.reader.pans(e), () => this.cameraMoved()), this.scene = this.makeScene(), this.drawing = new Ll(this.elements, this.scene, () => this.announce());
		let { drawing: u, navigation: d, options: f, playback: p, selection: m } = this;
		this.reader = new Ym(this.elements, this.scene, {
			drawing: u,
			navigation: d,
			options: f,
			playback: p,
			selection: m
		}, () => this.pointerMoved(), () => this.savePicture());
		let h = (e) => this.reader.pointAt(e === null ? null : m.pointOf(e));
		this.link = new Jl({
			playback: p,
			selection: m,
			navigation: d,
			options: f,
			pointAt: h
		}), this.resizes = new ResizeObserver(() => {
			this.drawing.resize(), this.link.quietly(() => this.navigation.resize());
		}), this.resizes.observe(i), this.announce();
	}
	apply(e) {
		if (this.lastMessage && Ql(this.lastMessage, e)) return;
		let t = eu(e);
		this.lastMessage = e, this.live = t.live, t.series !== this.series.name && this.startSeries(t);
		let n = this.series.static !== null, { missing: r } = this.series.add(t);
		r && this.host.onResend?.(t.series), this.caption = t.caption, !n && this.series.static && this.takeStatic(this.series.static), this.series.static && (this.link.quietly(() => this.playback.update(this.series.frames)), n || this.link.quietly(() => this.memory.restore(t.initial)), this.takeChoice(t.choice), this.link.join(t.link)), Bl(this.options, this.scene, this.link.isLinked), this.recolor(), this.announce();
	}
	setTheme() {
		let e = t(this.elements.root);
		e.join() !== this.ground.join() && (this.ground = e, this.takeScheme(), this.drawLegend(), this.recolor());
	}
	seekEpoch(e) {
		this.playback.seekEpoch(e);
	}
	select(e) {
		this.selection.choose(e);
	}
	destroy() {
		this.playback.halt(), this.link.join(null), this.memory.destroy(), this.playback.reset(), this.resizes.disconnect(), this.navigation.destroy(), this.reader.destroy(), this.drawing.destroy(), this.elements.root.remove();
	}
	startSeries(e) {
		let { run: t } = this.series, { kept: n } = this.playback;
		this.playback.halt(), this.series = new nh(e.series);
		let r = this.series.run === t;
		r || this.legend.clear(), this.readout.setMetrics([]), this.setKey([]), this.reader.forget(), this.link.quietly(() => this.playback.reset(r)), r && n !== null && this.playback.stayAt(n), this.drawing.clear();
	}
	takeStatic(e) {
		this.drawLegend(), this.readout.setMetrics(e.metrics), this.link.quietly(() => {
			this.images && !$l(this.images, e) && this.selection.clear(), this.selection.setProbe(e.ids);
		}), this.images = e, this.drawing.start();
	}
	takeChoice(e) {
		e !== null && e.number !== this.chosen && (this.chosen = e.number, this.selection.choose(e.ids));
	}
	get dark() {
		return n(this.ground);
	}
	takeScheme() {
		this.elements.root.style.colorScheme = this.dark ? "dark" : "light";
	}
	makeScene() {
		let e = this;
		return {
			playback: this.playback,
			options: this.options.values,
			get part() {
				return e.series.static;
			},
			get shownClasses() {
				return e.legend.shown;
			},
			get lit() {
				return e.legend.lit ?? e.pointedClass;
			},
			get pointed() {
				return e.reader.pointed;
			},
			get selected() {
				return e.selection.points;
			},
			get zoom() {
				return e.navigation.zoom;
			},
			get ground() {
				return e.ground;
			},
			get dark() {
				return e.dark;
			}
		};
	}
	get pointedClass() {
		let { point: e } = this.reader.pointed;
		return e !== null && this.series.manyClasses ? this.series.static.labels[e] : null;
	}
	drawLegend() {
		let e = Ur(this.options.values.colorBy);
		this.series.static && this.legend.setClasses(this.series.static.classes, this.dark, e);
	}
	recolor() {
		let e = this.series.static;
		e && (this.drawing.recolor(), this.setKey(Vl(this.scene)), this.readout.show(this.playback.frame?.values ?? {}), this.elements.readout.hidden = !this.options.values.readout || e.metrics.length === 0);
	}
	setKey(e) {
		JSON.stringify(e) !== JSON.stringify(this.key) && (this.key = e, ua(this.elements.key, e));
	}
	savePicture() {
		let e = this.drawing.picture(this.options.values.readout ? this.readout.figures : [], this.key), t = `${this.series.name}-epoch-${this.playback.frame?.epoch ?? 0}.png`;
		e && Ca(e, t.replaceAll("/", "-"));
	}
	announce() {
		let { point: e } = this.reader.pointed;
		Mr(this.elements, {
			series: this.series,
			playback: this.playback,
			live: this.live,
			caption: this.caption,
			selected: this.series.static ? this.selection.ids.length : 0,
			pointed: e === null ? null : this.selection.idOf(e),
			zoom: this.navigation.zoom.k,
			colour: this.options.values.colorBy,
			renderer: this.drawing.kind
		});
	}
	framesMoved() {
		let { frame: e } = this.playback;
		this.drawing.move(), e && (this.host.onEpoch?.(e.epoch), this.link.tellEpoch(e.epoch)), this.reader.forget(), this.recolor(), this.announce(), this.memory.stir();
	}
	selectionMoved() {
		this.host.onSelect?.(this.selection.ids), this.link.tellSelection(this.selection.ids), this.recolor(), this.announce();
	}
	cameraMoved() {
		this.reader.forget(), this.link.tellGaze(), this.announce(), this.drawing.request();
	}
	pointerMoved() {
		let { point: e } = this.reader.pointed;
		this.link.tellPointer(e === null ? null : this.selection.idOf(e)), this.series.manyClasses && this.recolor(), this.drawing.request(), this.announce();
	}
	optionMoved(e) {
		let { values: t } = this.options;
		e === "speed" && (this.playback.speed = t.speed), e === "colorBy" && this.drawLegend(), e === "cameras" && this.link.tellSwitch(t.cameras), this.memory.stir(), this.recolor(), this.announce();
	}
}, ih = class {
	view;
	curves;
	element = document.createElement("div");
	scheme = matchMedia("(prefers-color-scheme: dark)");
	placed = new ResizeObserver(() => this.takeTheme());
	themed = new MutationObserver(() => this.takeTheme());
	constructor(e, t = {}) {
		this.element.className = "stage";
		let n = Object.assign(document.createElement("style"), { textContent: Sr }), r = document.createElement("div");
		this.curves = new vr((e) => this.view.seekEpoch(e)), this.element.append(n, r), e.append(this.element), this.takeTheme(), this.scheme.addEventListener("change", this.takeTheme), this.placed.observe(this.element), this.themed.observe(document.body, { attributes: !0 }), this.view = new rh(r, {
			...t,
			onEpoch: (e) => this.curves.moveTo(e)
		});
	}
	drawCurves(e) {
		this.curves.element.parentElement || this.element.append(this.curves.element), this.curves.draw(e);
	}
	takeTheme = () => {
		let e = r(this.element);
		this.element.style.colorScheme = n(e) ? "dark" : "light", this.element.style.setProperty("--st-background-color", i(e)), this.view?.setTheme();
	};
	destroy() {
		this.scheme.removeEventListener("change", this.takeTheme), this.placed.disconnect(), this.themed.disconnect(), this.view.destroy(), this.element.remove();
	}
};
// src/notebook.ts
function ah({ model: e, el: t }) {
	let n = new ih(t, { onSelect: (t) => {
		e.set("selection", [...t]), e.save_changes();
	} }), r = 0, i = () => {
		for (let t = e.get("parts"); r < t; r++) {
			let { buffer: t, byteOffset: i, byteLength: a } = e.get(`part_${r}`);
			n.view.apply(new Uint8Array(t, i, a));
		}
	}, a = () => {
		let t = e.get("curves");
		t.panels && n.drawCurves(t);
	}, o = () => n.view.select(e.get("selection"));
	return i(), a(), o(), e.on("change:parts", i), e.on("change:curves", a), e.on("change:selection", o), () => {
		e.off("change:parts", i), e.off("change:curves", a), e.off("change:selection", o), n.destroy();
	};
}
// src/streamlit.ts
var oh = /* @__PURE__ */ new WeakMap();
function sh({ data: e, parentElement: t, setStateValue: n, setTriggerValue: r }) {
	let i = oh.get(t);
	return i ? i.setTheme() : (i = new rh(t, {
		onResend: (e) => r("resend", {
			series: e,
			at: Date.now()
		}),
		onSelect: (e) => n("selection", [...e]),
		onShown: (e) => n("shown", e)
	}), oh.set(t, i)), e && i.apply(e), () => {
		oh.get(t)?.destroy(), oh.delete(t);
	};
}
// src/replay.ts
function ch(e, t, n) {
	let r = new ih(e);
	return r.view.apply(t), n && r.drawCurves(n), r;
}
// src/index.ts
function lh(e) {
	return e ? sh(e) : { render: ah };
}
export { lh as default, ch as mountReplay };
