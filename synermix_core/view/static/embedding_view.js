// node_modules/d3-selection/dist/d3-selection.mjs
var e = "http://www.w3.org/1999/xhtml", t = {
	svg: "http://www.w3.org/2000/svg",
	xhtml: e,
	xlink: "http://www.w3.org/1999/xlink",
	xml: "http://www.w3.org/XML/1998/namespace",
	xmlns: "http://www.w3.org/2000/xmlns/"
};
function n(e) {
	var n = e += "", r = n.indexOf(":");
	return r >= 0 && (n = e.slice(0, r)) !== "xmlns" && (e = e.slice(r + 1)), t.hasOwnProperty(n) ? {
		space: t[n],
		local: e
	} : e;
}
function r(t) {
	return function() {
		var n = this.ownerDocument, r = this.namespaceURI;
		return r === e && n.documentElement.namespaceURI === e ? n.createElement(t) : n.createElementNS(r, t);
	};
}
function i(e) {
	return function() {
		return this.ownerDocument.createElementNS(e.space, e.local);
	};
}
function a(e) {
	var t = n(e);
	return (t.local ? i : r)(t);
}
function o() {}
function s(e) {
	return e == null ? o : function() {
		return this.querySelector(e);
	};
}
function c(e) {
	typeof e != "function" && (e = s(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, c = r[i] = Array(o), l, u, d = 0; d < o; ++d) (l = a[d]) && (u = e.call(l, l.__data__, d, a)) && ("__data__" in l && (u.__data__ = l.__data__), c[d] = u);
	return new C(r, this._parents);
}
function l(e) {
	return e == null ? [] : Array.isArray(e) ? e : Array.from(e);
}
function u() {
	return [];
}
function d(e) {
	return e == null ? u : function() {
		return this.querySelectorAll(e);
	};
}
function f(e) {
	return function() {
		return l(e.apply(this, arguments));
	};
}
function p(e) {
	e = typeof e == "function" ? f(e) : d(e);
	for (var t = this._groups, n = t.length, r = [], i = [], a = 0; a < n; ++a) for (var o = t[a], s = o.length, c, l = 0; l < s; ++l) (c = o[l]) && (r.push(e.call(c, c.__data__, l, o)), i.push(c));
	return new C(r, i);
}
function m(e) {
	return function() {
		return this.matches(e);
	};
}
function h(e) {
	return function(t) {
		return t.matches(e);
	};
}
var g = Array.prototype.find;
function _(e) {
	return function() {
		return g.call(this.children, e);
	};
}
function v() {
	return this.firstElementChild;
}
function y(e) {
	return this.select(e == null ? v : _(typeof e == "function" ? e : h(e)));
}
var b = Array.prototype.filter;
function ee() {
	return Array.from(this.children);
}
function x(e) {
	return function() {
		return b.call(this.children, e);
	};
}
function te(e) {
	return this.selectAll(e == null ? ee : x(typeof e == "function" ? e : h(e)));
}
function ne(e) {
	typeof e != "function" && (e = m(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = [], c, l = 0; l < o; ++l) (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
	return new C(r, this._parents);
}
function re(e) {
	return Array(e.length);
}
function ie() {
	return new C(this._enter || this._groups.map(re), this._parents);
}
function ae(e, t) {
	this.ownerDocument = e.ownerDocument, this.namespaceURI = e.namespaceURI, this._next = null, this._parent = e, this.__data__ = t;
}
ae.prototype = {
	constructor: ae,
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
function oe(e) {
	return function() {
		return e;
	};
}
function se(e, t, n, r, i, a) {
	for (var o = 0, s, c = t.length, l = a.length; o < l; ++o) (s = t[o]) ? (s.__data__ = a[o], r[o] = s) : n[o] = new ae(e, a[o]);
	for (; o < c; ++o) (s = t[o]) && (i[o] = s);
}
function ce(e, t, n, r, i, a, o) {
	var s, c, l = /* @__PURE__ */ new Map(), u = t.length, d = a.length, f = Array(u), p;
	for (s = 0; s < u; ++s) (c = t[s]) && (f[s] = p = o.call(c, c.__data__, s, t) + "", l.has(p) ? i[s] = c : l.set(p, c));
	for (s = 0; s < d; ++s) p = o.call(e, a[s], s, a) + "", (c = l.get(p)) ? (r[s] = c, c.__data__ = a[s], l.delete(p)) : n[s] = new ae(e, a[s]);
	for (s = 0; s < u; ++s) (c = t[s]) && l.get(f[s]) === c && (i[s] = c);
}
function le(e) {
	return e.__data__;
}
function ue(e, t) {
	if (!arguments.length) return Array.from(this, le);
	var n = t ? ce : se, r = this._parents, i = this._groups;
	typeof e != "function" && (e = oe(e));
	for (var a = i.length, o = Array(a), s = Array(a), c = Array(a), l = 0; l < a; ++l) {
		var u = r[l], d = i[l], f = d.length, p = de(e.call(u, u && u.__data__, l, r)), m = p.length, h = s[l] = Array(m), g = o[l] = Array(m);
		n(u, d, h, g, c[l] = Array(f), p, t);
		for (var _ = 0, v = 0, y, b; _ < m; ++_) if (y = h[_]) {
			for (_ >= v && (v = _ + 1); !(b = g[v]) && ++v < m;);
			y._next = b || null;
		}
	}
	return o = new C(o, r), o._enter = s, o._exit = c, o;
}
function de(e) {
	return typeof e == "object" && "length" in e ? e : Array.from(e);
}
function fe() {
	return new C(this._exit || this._groups.map(re), this._parents);
}
function pe(e, t, n) {
	var r = this.enter(), i = this, a = this.exit();
	return typeof e == "function" ? (r = e(r), r &&= r.selection()) : r = r.append(e + ""), t != null && (i = t(i), i &&= i.selection()), n == null ? a.remove() : n(a), r && i ? r.merge(i).order() : i;
}
function me(e) {
	for (var t = e.selection ? e.selection() : e, n = this._groups, r = t._groups, i = n.length, a = r.length, o = Math.min(i, a), s = Array(i), c = 0; c < o; ++c) for (var l = n[c], u = r[c], d = l.length, f = s[c] = Array(d), p, m = 0; m < d; ++m) (p = l[m] || u[m]) && (f[m] = p);
	for (; c < i; ++c) s[c] = n[c];
	return new C(s, this._parents);
}
function he() {
	for (var e = this._groups, t = -1, n = e.length; ++t < n;) for (var r = e[t], i = r.length - 1, a = r[i], o; --i >= 0;) (o = r[i]) && (a && o.compareDocumentPosition(a) ^ 4 && a.parentNode.insertBefore(o, a), a = o);
	return this;
}
function ge(e) {
	e ||= _e;
	function t(t, n) {
		return t && n ? e(t.__data__, n.__data__) : !t - !n;
	}
	for (var n = this._groups, r = n.length, i = Array(r), a = 0; a < r; ++a) {
		for (var o = n[a], s = o.length, c = i[a] = Array(s), l, u = 0; u < s; ++u) (l = o[u]) && (c[u] = l);
		c.sort(t);
	}
	return new C(i, this._parents).order();
}
function _e(e, t) {
	return e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function ve() {
	var e = arguments[0];
	return arguments[0] = this, e.apply(null, arguments), this;
}
function ye() {
	return Array.from(this);
}
function be() {
	for (var e = this._groups, t = 0, n = e.length; t < n; ++t) for (var r = e[t], i = 0, a = r.length; i < a; ++i) {
		var o = r[i];
		if (o) return o;
	}
	return null;
}
function xe() {
	let e = 0;
	for (let t of this) ++e;
	return e;
}
function Se() {
	return !this.node();
}
function Ce(e) {
	for (var t = this._groups, n = 0, r = t.length; n < r; ++n) for (var i = t[n], a = 0, o = i.length, s; a < o; ++a) (s = i[a]) && e.call(s, s.__data__, a, i);
	return this;
}
function we(e) {
	return function() {
		this.removeAttribute(e);
	};
}
function Te(e) {
	return function() {
		this.removeAttributeNS(e.space, e.local);
	};
}
function Ee(e, t) {
	return function() {
		this.setAttribute(e, t);
	};
}
function De(e, t) {
	return function() {
		this.setAttributeNS(e.space, e.local, t);
	};
}
function Oe(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? this.removeAttribute(e) : this.setAttribute(e, n);
	};
}
function ke(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? this.removeAttributeNS(e.space, e.local) : this.setAttributeNS(e.space, e.local, n);
	};
}
function Ae(e, t) {
	var r = n(e);
	if (arguments.length < 2) {
		var i = this.node();
		return r.local ? i.getAttributeNS(r.space, r.local) : i.getAttribute(r);
	}
	return this.each((t == null ? r.local ? Te : we : typeof t == "function" ? r.local ? ke : Oe : r.local ? De : Ee)(r, t));
}
function je(e) {
	return e.ownerDocument && e.ownerDocument.defaultView || e.document && e || e.defaultView;
}
function Me(e) {
	return function() {
		this.style.removeProperty(e);
	};
}
function Ne(e, t, n) {
	return function() {
		this.style.setProperty(e, t, n);
	};
}
function Pe(e, t, n) {
	return function() {
		var r = t.apply(this, arguments);
		r == null ? this.style.removeProperty(e) : this.style.setProperty(e, r, n);
	};
}
function Fe(e, t, n) {
	return arguments.length > 1 ? this.each((t == null ? Me : typeof t == "function" ? Pe : Ne)(e, t, n ?? "")) : S(this.node(), e);
}
function S(e, t) {
	return e.style.getPropertyValue(t) || je(e).getComputedStyle(e, null).getPropertyValue(t);
}
function Ie(e) {
	return function() {
		delete this[e];
	};
}
function Le(e, t) {
	return function() {
		this[e] = t;
	};
}
function Re(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? delete this[e] : this[e] = n;
	};
}
function ze(e, t) {
	return arguments.length > 1 ? this.each((t == null ? Ie : typeof t == "function" ? Re : Le)(e, t)) : this.node()[e];
}
function Be(e) {
	return e.trim().split(/^|\s+/);
}
function Ve(e) {
	return e.classList || new He(e);
}
function He(e) {
	this._node = e, this._names = Be(e.getAttribute("class") || "");
}
He.prototype = {
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
function Ue(e, t) {
	for (var n = Ve(e), r = -1, i = t.length; ++r < i;) n.add(t[r]);
}
function We(e, t) {
	for (var n = Ve(e), r = -1, i = t.length; ++r < i;) n.remove(t[r]);
}
function Ge(e) {
	return function() {
		Ue(this, e);
	};
}
function Ke(e) {
	return function() {
		We(this, e);
	};
}
function qe(e, t) {
	return function() {
		(t.apply(this, arguments) ? Ue : We)(this, e);
	};
}
function Je(e, t) {
	var n = Be(e + "");
	if (arguments.length < 2) {
		for (var r = Ve(this.node()), i = -1, a = n.length; ++i < a;) if (!r.contains(n[i])) return !1;
		return !0;
	}
	return this.each((typeof t == "function" ? qe : t ? Ge : Ke)(n, t));
}
function Ye() {
	this.textContent = "";
}
function Xe(e) {
	return function() {
		this.textContent = e;
	};
}
function Ze(e) {
	return function() {
		var t = e.apply(this, arguments);
		this.textContent = t ?? "";
	};
}
function Qe(e) {
	return arguments.length ? this.each(e == null ? Ye : (typeof e == "function" ? Ze : Xe)(e)) : this.node().textContent;
}
function $e() {
	this.innerHTML = "";
}
function et(e) {
	return function() {
		this.innerHTML = e;
	};
}
function tt(e) {
	return function() {
		var t = e.apply(this, arguments);
		this.innerHTML = t ?? "";
	};
}
function nt(e) {
	return arguments.length ? this.each(e == null ? $e : (typeof e == "function" ? tt : et)(e)) : this.node().innerHTML;
}
function rt() {
	this.nextSibling && this.parentNode.appendChild(this);
}
function it() {
	return this.each(rt);
}
function at() {
	this.previousSibling && this.parentNode.insertBefore(this, this.parentNode.firstChild);
}
function ot() {
	return this.each(at);
}
function st(e) {
	var t = typeof e == "function" ? e : a(e);
	return this.select(function() {
		return this.appendChild(t.apply(this, arguments));
	});
}
function ct() {
	return null;
}
function lt(e, t) {
	var n = typeof e == "function" ? e : a(e), r = t == null ? ct : typeof t == "function" ? t : s(t);
	return this.select(function() {
		return this.insertBefore(n.apply(this, arguments), r.apply(this, arguments) || null);
	});
}
function ut() {
	var e = this.parentNode;
	e && e.removeChild(this);
}
function dt() {
	return this.each(ut);
}
function ft() {
	var e = this.cloneNode(!1), t = this.parentNode;
	return t ? t.insertBefore(e, this.nextSibling) : e;
}
function pt() {
	var e = this.cloneNode(!0), t = this.parentNode;
	return t ? t.insertBefore(e, this.nextSibling) : e;
}
function mt(e) {
	return this.select(e ? pt : ft);
}
function ht(e) {
	return arguments.length ? this.property("__data__", e) : this.node().__data__;
}
function gt(e) {
	return function(t) {
		e.call(this, t, this.__data__);
	};
}
function _t(e) {
	return e.trim().split(/^|\s+/).map(function(e) {
		var t = "", n = e.indexOf(".");
		return n >= 0 && (t = e.slice(n + 1), e = e.slice(0, n)), {
			type: e,
			name: t
		};
	});
}
function vt(e) {
	return function() {
		var t = this.__on;
		if (t) {
			for (var n = 0, r = -1, i = t.length, a; n < i; ++n) a = t[n], (!e.type || a.type === e.type) && a.name === e.name ? this.removeEventListener(a.type, a.listener, a.options) : t[++r] = a;
			++r ? t.length = r : delete this.__on;
		}
	};
}
function yt(e, t, n) {
	return function() {
		var r = this.__on, i, a = gt(t);
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
function bt(e, t, n) {
	var r = _t(e + ""), i, a = r.length, o;
	if (arguments.length < 2) {
		var s = this.node().__on;
		if (s) {
			for (var c = 0, l = s.length, u; c < l; ++c) for (i = 0, u = s[c]; i < a; ++i) if ((o = r[i]).type === u.type && o.name === u.name) return u.value;
		}
	} else {
		for (s = t ? yt : vt, i = 0; i < a; ++i) this.each(s(r[i], t, n));
		return this;
	}
}
function xt(e, t, n) {
	var r = je(e), i = r.CustomEvent;
	typeof i == "function" ? i = new i(t, n) : (i = r.document.createEvent("Event"), n ? (i.initEvent(t, n.bubbles, n.cancelable), i.detail = n.detail) : i.initEvent(t, !1, !1)), e.dispatchEvent(i);
}
function St(e, t) {
	return function() {
		return xt(this, e, t);
	};
}
function Ct(e, t) {
	return function() {
		return xt(this, e, t.apply(this, arguments));
	};
}
function wt(e, t) {
	return this.each((typeof t == "function" ? Ct : St)(e, t));
}
function* Tt() {
	for (var e = this._groups, t = 0, n = e.length; t < n; ++t) for (var r = e[t], i = 0, a = r.length, o; i < a; ++i) (o = r[i]) && (yield o);
}
var Et = [null];
function C(e, t) {
	this._groups = e, this._parents = t;
}
function Dt() {
	return new C([[document.documentElement]], Et);
}
function Ot() {
	return this;
}
C.prototype = Dt.prototype = {
	constructor: C,
	select: c,
	selectAll: p,
	selectChild: y,
	selectChildren: te,
	filter: ne,
	data: ue,
	enter: ie,
	exit: fe,
	join: pe,
	merge: me,
	selection: Ot,
	order: he,
	sort: ge,
	call: ve,
	nodes: ye,
	node: be,
	size: xe,
	empty: Se,
	each: Ce,
	attr: Ae,
	style: Fe,
	property: ze,
	classed: Je,
	text: Qe,
	html: nt,
	raise: it,
	lower: ot,
	append: st,
	insert: lt,
	remove: dt,
	clone: mt,
	datum: ht,
	on: bt,
	dispatch: wt,
	[Symbol.iterator]: Tt
};
function w(e) {
	return typeof e == "string" ? new C([[document.querySelector(e)]], [document.documentElement]) : new C([[e]], Et);
}
var kt = 0;
function At() {
	return new jt();
}
function jt() {
	this._ = "@" + (++kt).toString(36);
}
jt.prototype = At.prototype = {
	constructor: jt,
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
function Mt(e) {
	let t;
	for (; t = e.sourceEvent;) e = t;
	return e;
}
function T(e, t) {
	if (e = Mt(e), t === void 0 && (t = e.currentTarget), t) {
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
var Nt = { value: () => {} };
function Pt() {
	for (var e = 0, t = arguments.length, n = {}, r; e < t; ++e) {
		if (!(r = arguments[e] + "") || r in n || /[\s.]/.test(r)) throw Error("illegal type: " + r);
		n[r] = [];
	}
	return new Ft(n);
}
function Ft(e) {
	this._ = e;
}
function It(e, t) {
	return e.trim().split(/^|\s+/).map(function(e) {
		var n = "", r = e.indexOf(".");
		if (r >= 0 && (n = e.slice(r + 1), e = e.slice(0, r)), e && !t.hasOwnProperty(e)) throw Error("unknown type: " + e);
		return {
			type: e,
			name: n
		};
	});
}
Ft.prototype = Pt.prototype = {
	constructor: Ft,
	on: function(e, t) {
		var n = this._, r = It(e + "", n), i, a = -1, o = r.length;
		if (arguments.length < 2) {
			for (; ++a < o;) if ((i = (e = r[a]).type) && (i = Lt(n[i], e.name))) return i;
		} else {
			if (t != null && typeof t != "function") throw Error("invalid callback: " + t);
			for (; ++a < o;) if (i = (e = r[a]).type) n[i] = Rt(n[i], e.name, t);
			else if (t == null) for (i in n) n[i] = Rt(n[i], e.name, null);
			return this;
		}
	},
	copy: function() {
		var e = {}, t = this._;
		for (var n in t) e[n] = t[n].slice();
		return new Ft(e);
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
function Lt(e, t) {
	for (var n = 0, r = e.length, i; n < r; ++n) if ((i = e[n]).name === t) return i.value;
}
function Rt(e, t, n) {
	for (var r = 0, i = e.length; r < i; ++r) if (e[r].name === t) {
		e[r] = Nt, e = e.slice(0, r).concat(e.slice(r + 1));
		break;
	}
	return n != null && e.push({
		name: t,
		value: n
	}), e;
}
// node_modules/d3-drag/dist/d3-drag.mjs
var zt = {
	capture: !0,
	passive: !1
};
function Bt(e) {
	e.preventDefault(), e.stopImmediatePropagation();
}
function Vt(e) {
	var t = e.document.documentElement, n = w(e).on("dragstart.drag", Bt, zt);
	"onselectstart" in t ? n.on("selectstart.drag", Bt, zt) : (t.__noselect = t.style.MozUserSelect, t.style.MozUserSelect = "none");
}
function Ht(e, t) {
	var n = e.document.documentElement, r = w(e).on("dragstart.drag", null);
	t && (r.on("click.drag", Bt, zt), setTimeout(function() {
		r.on("click.drag", null);
	}, 0)), "onselectstart" in n ? r.on("selectstart.drag", null) : (n.style.MozUserSelect = n.__noselect, delete n.__noselect);
}
function Ut(e, { sourceEvent: t, subject: n, target: r, identifier: i, active: a, x: o, y: s, dx: c, dy: l, dispatch: u }) {
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
Ut.prototype.on = function() {
	var e = this._.on.apply(this._, arguments);
	return e === this._ ? this : e;
};
// node_modules/d3-color/dist/d3-color.mjs
function Wt(e, t, n) {
	e.prototype = t.prototype = n, n.constructor = e;
}
function Gt(e, t) {
	var n = Object.create(e.prototype);
	for (var r in t) n[r] = t[r];
	return n;
}
function E() {}
var D = .7, O = 1 / D, k = "\\s*([+-]?\\d+)\\s*", Kt = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*", A = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*", qt = /^#([0-9a-f]{3,8})$/, Jt = RegExp(`^rgb\\(${k},${k},${k}\\)$`), Yt = RegExp(`^rgb\\(${A},${A},${A}\\)$`), Xt = RegExp(`^rgba\\(${k},${k},${k},${Kt}\\)$`), Zt = RegExp(`^rgba\\(${A},${A},${A},${Kt}\\)$`), Qt = RegExp(`^hsl\\(${Kt},${A},${A}\\)$`), $t = RegExp(`^hsla\\(${Kt},${A},${A},${Kt}\\)$`), en = {
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
Wt(E, on, {
	copy(e) {
		return Object.assign(new this.constructor(), this, e);
	},
	displayable() {
		return this.rgb().displayable();
	},
	hex: tn,
	formatHex: tn,
	formatHex8: nn,
	formatHsl: rn,
	formatRgb: an,
	toString: an
});
function tn() {
	return this.rgb().formatHex();
}
function nn() {
	return this.rgb().formatHex8();
}
function rn() {
	return gn(this).formatHsl();
}
function an() {
	return this.rgb().formatRgb();
}
function on(e) {
	var t, n;
	return e = (e + "").trim().toLowerCase(), (t = qt.exec(e)) ? (n = t[1].length, t = parseInt(t[1], 16), n === 6 ? sn(t) : n === 3 ? new j(t >> 8 & 15 | t >> 4 & 240, t >> 4 & 15 | t & 240, (t & 15) << 4 | t & 15, 1) : n === 8 ? cn(t >> 24 & 255, t >> 16 & 255, t >> 8 & 255, (t & 255) / 255) : n === 4 ? cn(t >> 12 & 15 | t >> 8 & 240, t >> 8 & 15 | t >> 4 & 240, t >> 4 & 15 | t & 240, ((t & 15) << 4 | t & 15) / 255) : null) : (t = Jt.exec(e)) ? new j(t[1], t[2], t[3], 1) : (t = Yt.exec(e)) ? new j(t[1] * 255 / 100, t[2] * 255 / 100, t[3] * 255 / 100, 1) : (t = Xt.exec(e)) ? cn(t[1], t[2], t[3], t[4]) : (t = Zt.exec(e)) ? cn(t[1] * 255 / 100, t[2] * 255 / 100, t[3] * 255 / 100, t[4]) : (t = Qt.exec(e)) ? hn(t[1], t[2] / 100, t[3] / 100, 1) : (t = $t.exec(e)) ? hn(t[1], t[2] / 100, t[3] / 100, t[4]) : en.hasOwnProperty(e) ? sn(en[e]) : e === "transparent" ? new j(NaN, NaN, NaN, 0) : null;
}
function sn(e) {
	return new j(e >> 16 & 255, e >> 8 & 255, e & 255, 1);
}
function cn(e, t, n, r) {
	return r <= 0 && (e = t = n = NaN), new j(e, t, n, r);
}
function ln(e) {
	return e instanceof E || (e = on(e)), e ? (e = e.rgb(), new j(e.r, e.g, e.b, e.opacity)) : new j();
}
function un(e, t, n, r) {
	return arguments.length === 1 ? ln(e) : new j(e, t, n, r ?? 1);
}
function j(e, t, n, r) {
	this.r = +e, this.g = +t, this.b = +n, this.opacity = +r;
}
Wt(j, un, Gt(E, {
	brighter(e) {
		return e = e == null ? O : O ** +e, new j(this.r * e, this.g * e, this.b * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? D : D ** +e, new j(this.r * e, this.g * e, this.b * e, this.opacity);
	},
	rgb() {
		return this;
	},
	clamp() {
		return new j(M(this.r), M(this.g), M(this.b), mn(this.opacity));
	},
	displayable() {
		return -.5 <= this.r && this.r < 255.5 && -.5 <= this.g && this.g < 255.5 && -.5 <= this.b && this.b < 255.5 && 0 <= this.opacity && this.opacity <= 1;
	},
	hex: dn,
	formatHex: dn,
	formatHex8: fn,
	formatRgb: pn,
	toString: pn
}));
function dn() {
	return `#${N(this.r)}${N(this.g)}${N(this.b)}`;
}
function fn() {
	return `#${N(this.r)}${N(this.g)}${N(this.b)}${N((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
}
function pn() {
	let e = mn(this.opacity);
	return `${e === 1 ? "rgb(" : "rgba("}${M(this.r)}, ${M(this.g)}, ${M(this.b)}${e === 1 ? ")" : `, ${e})`}`;
}
function mn(e) {
	return isNaN(e) ? 1 : Math.max(0, Math.min(1, e));
}
function M(e) {
	return Math.max(0, Math.min(255, Math.round(e) || 0));
}
function N(e) {
	return e = M(e), (e < 16 ? "0" : "") + e.toString(16);
}
function hn(e, t, n, r) {
	return r <= 0 ? e = t = n = NaN : n <= 0 || n >= 1 ? e = t = NaN : t <= 0 && (e = NaN), new P(e, t, n, r);
}
function gn(e) {
	if (e instanceof P) return new P(e.h, e.s, e.l, e.opacity);
	if (e instanceof E || (e = on(e)), !e) return new P();
	if (e instanceof P) return e;
	e = e.rgb();
	var t = e.r / 255, n = e.g / 255, r = e.b / 255, i = Math.min(t, n, r), a = Math.max(t, n, r), o = NaN, s = a - i, c = (a + i) / 2;
	return s ? (o = t === a ? (n - r) / s + (n < r) * 6 : n === a ? (r - t) / s + 2 : (t - n) / s + 4, s /= c < .5 ? a + i : 2 - a - i, o *= 60) : s = c > 0 && c < 1 ? 0 : o, new P(o, s, c, e.opacity);
}
function _n(e, t, n, r) {
	return arguments.length === 1 ? gn(e) : new P(e, t, n, r ?? 1);
}
function P(e, t, n, r) {
	this.h = +e, this.s = +t, this.l = +n, this.opacity = +r;
}
Wt(P, _n, Gt(E, {
	brighter(e) {
		return e = e == null ? O : O ** +e, new P(this.h, this.s, this.l * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? D : D ** +e, new P(this.h, this.s, this.l * e, this.opacity);
	},
	rgb() {
		var e = this.h % 360 + (this.h < 0) * 360, t = isNaN(e) || isNaN(this.s) ? 0 : this.s, n = this.l, r = n + (n < .5 ? n : 1 - n) * t, i = 2 * n - r;
		return new j(bn(e >= 240 ? e - 240 : e + 120, i, r), bn(e, i, r), bn(e < 120 ? e + 240 : e - 120, i, r), this.opacity);
	},
	clamp() {
		return new P(vn(this.h), yn(this.s), yn(this.l), mn(this.opacity));
	},
	displayable() {
		return (0 <= this.s && this.s <= 1 || isNaN(this.s)) && 0 <= this.l && this.l <= 1 && 0 <= this.opacity && this.opacity <= 1;
	},
	formatHsl() {
		let e = mn(this.opacity);
		return `${e === 1 ? "hsl(" : "hsla("}${vn(this.h)}, ${yn(this.s) * 100}%, ${yn(this.l) * 100}%${e === 1 ? ")" : `, ${e})`}`;
	}
}));
function vn(e) {
	return e = (e || 0) % 360, e < 0 ? e + 360 : e;
}
function yn(e) {
	return Math.max(0, Math.min(1, e || 0));
}
function bn(e, t, n) {
	return (e < 60 ? t + (n - t) * e / 60 : e < 180 ? n : e < 240 ? t + (n - t) * (240 - e) / 60 : t) * 255;
}
var xn = Math.PI / 180, Sn = 180 / Math.PI, Cn = 18, wn = .96422, Tn = 1, En = .82521, Dn = 4 / 29, On = 6 / 29, kn = 3 * On * On, An = On * On * On;
function jn(e) {
	if (e instanceof F) return new F(e.l, e.a, e.b, e.opacity);
	if (e instanceof I) return zn(e);
	e instanceof j || (e = ln(e));
	var t = In(e.r), n = In(e.g), r = In(e.b), i = Nn((.2225045 * t + .7168786 * n + .0606169 * r) / Tn), a, o;
	return t === n && n === r ? a = o = i : (a = Nn((.4360747 * t + .3850649 * n + .1430804 * r) / wn), o = Nn((.0139322 * t + .0971045 * n + .7141733 * r) / En)), new F(116 * i - 16, 500 * (a - i), 200 * (i - o), e.opacity);
}
function Mn(e, t, n, r) {
	return arguments.length === 1 ? jn(e) : new F(e, t, n, r ?? 1);
}
function F(e, t, n, r) {
	this.l = +e, this.a = +t, this.b = +n, this.opacity = +r;
}
Wt(F, Mn, Gt(E, {
	brighter(e) {
		return new F(this.l + Cn * (e ?? 1), this.a, this.b, this.opacity);
	},
	darker(e) {
		return new F(this.l - Cn * (e ?? 1), this.a, this.b, this.opacity);
	},
	rgb() {
		var e = (this.l + 16) / 116, t = isNaN(this.a) ? e : e + this.a / 500, n = isNaN(this.b) ? e : e - this.b / 200;
		return t = wn * Pn(t), e = Tn * Pn(e), n = En * Pn(n), new j(Fn(3.1338561 * t - 1.6168667 * e - .4906146 * n), Fn(-.9787684 * t + 1.9161415 * e + .033454 * n), Fn(.0719453 * t - .2289914 * e + 1.4052427 * n), this.opacity);
	}
}));
function Nn(e) {
	return e > An ? e ** (1 / 3) : e / kn + Dn;
}
function Pn(e) {
	return e > On ? e * e * e : kn * (e - Dn);
}
function Fn(e) {
	return 255 * (e <= .0031308 ? 12.92 * e : 1.055 * e ** (1 / 2.4) - .055);
}
function In(e) {
	return (e /= 255) <= .04045 ? e / 12.92 : ((e + .055) / 1.055) ** 2.4;
}
function Ln(e) {
	if (e instanceof I) return new I(e.h, e.c, e.l, e.opacity);
	if (e instanceof F || (e = jn(e)), e.a === 0 && e.b === 0) return new I(NaN, 0 < e.l && e.l < 100 ? 0 : NaN, e.l, e.opacity);
	var t = Math.atan2(e.b, e.a) * Sn;
	return new I(t < 0 ? t + 360 : t, Math.sqrt(e.a * e.a + e.b * e.b), e.l, e.opacity);
}
function Rn(e, t, n, r) {
	return arguments.length === 1 ? Ln(e) : new I(e, t, n, r ?? 1);
}
function I(e, t, n, r) {
	this.h = +e, this.c = +t, this.l = +n, this.opacity = +r;
}
function zn(e) {
	if (isNaN(e.h)) return new F(e.l, 0, 0, e.opacity);
	var t = e.h * xn;
	return new F(e.l, Math.cos(t) * e.c, Math.sin(t) * e.c, e.opacity);
}
Wt(I, Rn, Gt(E, {
	brighter(e) {
		return new I(this.h, this.c, this.l + Cn * (e ?? 1), this.opacity);
	},
	darker(e) {
		return new I(this.h, this.c, this.l - Cn * (e ?? 1), this.opacity);
	},
	rgb() {
		return zn(this).rgb();
	}
}));
var Bn = -.14861, Vn = 1.78277, Hn = -.29227, Un = -.90649, Wn = 1.97294, Gn = Wn * Un, Kn = Wn * Vn, qn = Vn * Hn - Un * Bn;
function Jn(e) {
	if (e instanceof L) return new L(e.h, e.s, e.l, e.opacity);
	e instanceof j || (e = ln(e));
	var t = e.r / 255, n = e.g / 255, r = e.b / 255, i = (qn * r + Gn * t - Kn * n) / (qn + Gn - Kn), a = r - i, o = (Wn * (n - i) - Hn * a) / Un, s = Math.sqrt(o * o + a * a) / (Wn * i * (1 - i)), c = s ? Math.atan2(o, a) * Sn - 120 : NaN;
	return new L(c < 0 ? c + 360 : c, s, i, e.opacity);
}
function Yn(e, t, n, r) {
	return arguments.length === 1 ? Jn(e) : new L(e, t, n, r ?? 1);
}
function L(e, t, n, r) {
	this.h = +e, this.s = +t, this.l = +n, this.opacity = +r;
}
Wt(L, Yn, Gt(E, {
	brighter(e) {
		return e = e == null ? O : O ** +e, new L(this.h, this.s, this.l * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? D : D ** +e, new L(this.h, this.s, this.l * e, this.opacity);
	},
	rgb() {
		var e = isNaN(this.h) ? 0 : (this.h + 120) * xn, t = +this.l, n = isNaN(this.s) ? 0 : this.s * t * (1 - t), r = Math.cos(e), i = Math.sin(e);
		return new j(255 * (t + n * (Bn * r + Vn * i)), 255 * (t + n * (Hn * r + Un * i)), 255 * (t + Wn * r * n), this.opacity);
	}
}));
var Xn = (e) => () => e;
function Zn(e, t) {
	return function(n) {
		return e + n * t;
	};
}
function Qn(e, t, n) {
	return e **= +n, t = t ** +n - e, n = 1 / n, function(r) {
		return (e + r * t) ** +n;
	};
}
function $n(e, t) {
	var n = t - e;
	return n ? Zn(e, n > 180 || n < -180 ? n - 360 * Math.round(n / 360) : n) : Xn(isNaN(e) ? t : e);
}
function er(e) {
	return (e = +e) == 1 ? R : function(t, n) {
		return n - t ? Qn(t, n, e) : Xn(isNaN(t) ? n : t);
	};
}
function R(e, t) {
	var n = t - e;
	return n ? Zn(e, n) : Xn(isNaN(e) ? t : e);
}
var tr = (function e(t) {
	var n = er(t);
	function r(e, t) {
		var r = n((e = un(e)).r, (t = un(t)).r), i = n(e.g, t.g), a = n(e.b, t.b), o = R(e.opacity, t.opacity);
		return function(t) {
			return e.r = r(t), e.g = i(t), e.b = a(t), e.opacity = o(t), e + "";
		};
	}
	return r.gamma = e, r;
})(1);
function z(e, t) {
	return e = +e, t = +t, function(n) {
		return e * (1 - n) + t * n;
	};
}
var nr = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g, rr = new RegExp(nr.source, "g");
function ir(e) {
	return function() {
		return e;
	};
}
function ar(e) {
	return function(t) {
		return e(t) + "";
	};
}
function or(e, t) {
	var n = nr.lastIndex = rr.lastIndex = 0, r, i, a, o = -1, s = [], c = [];
	for (e += "", t += ""; (r = nr.exec(e)) && (i = rr.exec(t));) (a = i.index) > n && (a = t.slice(n, a), s[o] ? s[o] += a : s[++o] = a), (r = r[0]) === (i = i[0]) ? s[o] ? s[o] += i : s[++o] = i : (s[++o] = null, c.push({
		i: o,
		x: z(r, i)
	})), n = rr.lastIndex;
	return n < t.length && (a = t.slice(n), s[o] ? s[o] += a : s[++o] = a), s.length < 2 ? c[0] ? ar(c[0].x) : ir(t) : (t = c.length, function(e) {
		for (var n = 0, r; n < t; ++n) s[(r = c[n]).i] = r.x(e);
		return s.join("");
	});
}
var sr = 180 / Math.PI, cr = {
	translateX: 0,
	translateY: 0,
	rotate: 0,
	skewX: 0,
	scaleX: 1,
	scaleY: 1
};
function lr(e, t, n, r, i, a) {
	var o, s, c;
	return (o = Math.sqrt(e * e + t * t)) && (e /= o, t /= o), (c = e * n + t * r) && (n -= e * c, r -= t * c), (s = Math.sqrt(n * n + r * r)) && (n /= s, r /= s, c /= s), e * r < t * n && (e = -e, t = -t, c = -c, o = -o), {
		translateX: i,
		translateY: a,
		rotate: Math.atan2(t, e) * sr,
		skewX: Math.atan(c) * sr,
		scaleX: o,
		scaleY: s
	};
}
var ur;
function dr(e) {
	let t = new (typeof DOMMatrix == "function" ? DOMMatrix : WebKitCSSMatrix)(e + "");
	return t.isIdentity ? cr : lr(t.a, t.b, t.c, t.d, t.e, t.f);
}
function fr(e) {
	return e == null || (ur ||= document.createElementNS("http://www.w3.org/2000/svg", "g"), ur.setAttribute("transform", e), !(e = ur.transform.baseVal.consolidate())) ? cr : (e = e.matrix, lr(e.a, e.b, e.c, e.d, e.e, e.f));
}
function pr(e, t, n, r) {
	function i(e) {
		return e.length ? e.pop() + " " : "";
	}
	function a(e, r, i, a, o, s) {
		if (e !== i || r !== a) {
			var c = o.push("translate(", null, t, null, n);
			s.push({
				i: c - 4,
				x: z(e, i)
			}, {
				i: c - 2,
				x: z(r, a)
			});
		} else (i || a) && o.push("translate(" + i + t + a + n);
	}
	function o(e, t, n, a) {
		e === t ? t && n.push(i(n) + "rotate(" + t + r) : (e - t > 180 ? t += 360 : t - e > 180 && (e += 360), a.push({
			i: n.push(i(n) + "rotate(", null, r) - 2,
			x: z(e, t)
		}));
	}
	function s(e, t, n, a) {
		e === t ? t && n.push(i(n) + "skewX(" + t + r) : a.push({
			i: n.push(i(n) + "skewX(", null, r) - 2,
			x: z(e, t)
		});
	}
	function c(e, t, n, r, a, o) {
		if (e !== n || t !== r) {
			var s = a.push(i(a) + "scale(", null, ",", null, ")");
			o.push({
				i: s - 4,
				x: z(e, n)
			}, {
				i: s - 2,
				x: z(t, r)
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
var mr = pr(dr, "px, ", "px)", "deg)"), hr = pr(fr, ", ", ")", ")"), gr = 1e-12;
function _r(e) {
	return ((e = Math.exp(e)) + 1 / e) / 2;
}
function vr(e) {
	return ((e = Math.exp(e)) - 1 / e) / 2;
}
function yr(e) {
	return ((e = Math.exp(2 * e)) - 1) / (e + 1);
}
var br = (function e(t, n, r) {
	function i(e, i) {
		var a = e[0], o = e[1], s = e[2], c = i[0], l = i[1], u = i[2], d = c - a, f = l - o, p = d * d + f * f, m, h;
		if (p < gr) h = Math.log(u / s) / t, m = function(e) {
			return [
				a + e * d,
				o + e * f,
				s * Math.exp(t * e * h)
			];
		};
		else {
			var g = Math.sqrt(p), _ = (u * u - s * s + r * p) / (2 * s * n * g), v = (u * u - s * s - r * p) / (2 * u * n * g), y = Math.log(Math.sqrt(_ * _ + 1) - _);
			h = (Math.log(Math.sqrt(v * v + 1) - v) - y) / t, m = function(e) {
				var r = e * h, i = _r(y), c = s / (n * g) * (i * yr(t * r + y) - vr(y));
				return [
					a + c * d,
					o + c * f,
					s * i / _r(t * r + y)
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
function xr(e) {
	return (function t(n) {
		n = +n;
		function r(t, r) {
			var i = e((t = Yn(t)).h, (r = Yn(r)).h), a = R(t.s, r.s), o = R(t.l, r.l), s = R(t.opacity, r.opacity);
			return function(e) {
				return t.h = i(e), t.s = a(e), t.l = o(e ** +n), t.opacity = s(e), t + "";
			};
		}
		return r.gamma = t, r;
	})(1);
}
xr($n), xr(R);
// node_modules/d3-timer/dist/d3-timer.mjs
var Sr = 0, Cr = 0, wr = 0, Tr = 1e3, Er, Dr, Or = 0, kr = 0, Ar = 0, jr = typeof performance == "object" && performance.now ? performance : Date, Mr = typeof window == "object" && window.requestAnimationFrame ? window.requestAnimationFrame.bind(window) : function(e) {
	setTimeout(e, 17);
};
function Nr() {
	return kr ||= (Mr(Pr), jr.now() + Ar);
}
function Pr() {
	kr = 0;
}
function Fr() {
	this._call = this._time = this._next = null;
}
Fr.prototype = Ir.prototype = {
	constructor: Fr,
	restart: function(e, t, n) {
		if (typeof e != "function") throw TypeError("callback is not a function");
		n = (n == null ? Nr() : +n) + (t == null ? 0 : +t), !this._next && Dr !== this && (Dr ? Dr._next = this : Er = this, Dr = this), this._call = e, this._time = n, Vr();
	},
	stop: function() {
		this._call && (this._call = null, this._time = Infinity, Vr());
	}
};
function Ir(e, t, n) {
	var r = new Fr();
	return r.restart(e, t, n), r;
}
function Lr() {
	Nr(), ++Sr;
	for (var e = Er, t; e;) (t = kr - e._time) >= 0 && e._call.call(void 0, t), e = e._next;
	--Sr;
}
function Rr() {
	kr = (Or = jr.now()) + Ar, Sr = Cr = 0;
	try {
		Lr();
	} finally {
		Sr = 0, Br(), kr = 0;
	}
}
function zr() {
	var e = jr.now(), t = e - Or;
	t > Tr && (Ar -= t, Or = e);
}
function Br() {
	for (var e, t = Er, n, r = Infinity; t;) t._call ? (r > t._time && (r = t._time), e = t, t = t._next) : (n = t._next, t._next = null, t = e ? e._next = n : Er = n);
	Dr = e, Vr(r);
}
function Vr(e) {
	Sr || (Cr &&= clearTimeout(Cr), e - kr > 24 ? (e < Infinity && (Cr = setTimeout(Rr, Math.ceil(e - jr.now() - Ar) + 1)), wr &&= clearInterval(wr)) : (wr ||= (Or = jr.now(), setInterval(zr, Tr)), Sr = 1, Mr(Rr)));
}
function Hr(e, t, n) {
	var r = new Fr();
	return t = t == null ? 0 : +t, r.restart((n) => {
		r.stop(), e(n + t);
	}, t, n), r;
}
// node_modules/d3-ease/dist/d3-ease.mjs
function Ur(e) {
	return ((e *= 2) <= 1 ? e * e * e : (e -= 2) * e * e + 2) / 2;
}
var Wr = 3;
(function e(t) {
	t = +t;
	function n(e) {
		return e ** +t;
	}
	return n.exponent = e, n;
})(Wr), (function e(t) {
	t = +t;
	function n(e) {
		return 1 - (1 - e) ** t;
	}
	return n.exponent = e, n;
})(Wr), (function e(t) {
	t = +t;
	function n(e) {
		return ((e *= 2) <= 1 ? e ** +t : 2 - (2 - e) ** t) / 2;
	}
	return n.exponent = e, n;
})(Wr);
function Gr(e) {
	return (2 ** (-10 * e) - .0009765625) * 1.0009775171065494;
}
var Kr = 4 / 11;
1 / Kr / Kr;
var qr = 1.70158;
(function e(t) {
	t = +t;
	function n(e) {
		return (e = +e) * e * (t * (e - 1) + e);
	}
	return n.overshoot = e, n;
})(qr), (function e(t) {
	t = +t;
	function n(e) {
		return --e * e * ((e + 1) * t + e) + 1;
	}
	return n.overshoot = e, n;
})(qr), (function e(t) {
	t = +t;
	function n(e) {
		return ((e *= 2) < 1 ? e * e * ((t + 1) * e - t) : (e -= 2) * e * ((t + 1) * e + t) + 2) / 2;
	}
	return n.overshoot = e, n;
})(qr);
var Jr = 2 * Math.PI, Yr = 1, Xr = .3;
(function e(t, n) {
	var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= Jr);
	function i(e) {
		return t * Gr(- --e) * Math.sin((r - e) / n);
	}
	return i.amplitude = function(t) {
		return e(t, n * Jr);
	}, i.period = function(n) {
		return e(t, n);
	}, i;
})(Yr, Xr), (function e(t, n) {
	var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= Jr);
	function i(e) {
		return 1 - t * Gr(e = +e) * Math.sin((e + r) / n);
	}
	return i.amplitude = function(t) {
		return e(t, n * Jr);
	}, i.period = function(n) {
		return e(t, n);
	}, i;
})(Yr, Xr), (function e(t, n) {
	var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= Jr);
	function i(e) {
		return ((e = e * 2 - 1) < 0 ? t * Gr(-e) * Math.sin((r - e) / n) : 2 - t * Gr(e) * Math.sin((r + e) / n)) / 2;
	}
	return i.amplitude = function(t) {
		return e(t, n * Jr);
	}, i.period = function(n) {
		return e(t, n);
	}, i;
})(Yr, Xr);
// node_modules/d3-transition/dist/d3-transition.mjs
var Zr = Pt("start", "end", "cancel", "interrupt"), Qr = [], $r = 0, ei = 1, ti = 2, ni = 3, ri = 4, ii = 5, ai = 6;
function oi(e, t, n, r, i, a) {
	var o = e.__transition;
	if (!o) e.__transition = {};
	else if (n in o) return;
	ci(e, n, {
		name: t,
		index: r,
		group: i,
		on: Zr,
		tween: Qr,
		time: a.time,
		delay: a.delay,
		duration: a.duration,
		ease: a.ease,
		timer: null,
		state: $r
	});
}
function si(e, t) {
	var n = V(e, t);
	if (n.state > $r) throw Error("too late; already scheduled");
	return n;
}
function B(e, t) {
	var n = V(e, t);
	if (n.state > ni) throw Error("too late; already running");
	return n;
}
function V(e, t) {
	var n = e.__transition;
	if (!n || !(n = n[t])) throw Error("transition not found");
	return n;
}
function ci(e, t, n) {
	var r = e.__transition, i;
	r[t] = n, n.timer = Ir(a, 0, n.time);
	function a(e) {
		n.state = ei, n.timer.restart(o, n.delay, n.time), n.delay <= e && o(e - n.delay);
	}
	function o(a) {
		var l, u, d, f;
		if (n.state !== ei) return c();
		for (l in r) if (f = r[l], f.name === n.name) {
			if (f.state === ni) return Hr(o);
			f.state === ri ? (f.state = ai, f.timer.stop(), f.on.call("interrupt", e, e.__data__, f.index, f.group), delete r[l]) : +l < t && (f.state = ai, f.timer.stop(), f.on.call("cancel", e, e.__data__, f.index, f.group), delete r[l]);
		}
		if (Hr(function() {
			n.state === ni && (n.state = ri, n.timer.restart(s, n.delay, n.time), s(a));
		}), n.state = ti, n.on.call("start", e, e.__data__, n.index, n.group), n.state === ti) {
			for (n.state = ni, i = Array(d = n.tween.length), l = 0, u = -1; l < d; ++l) (f = n.tween[l].value.call(e, e.__data__, n.index, n.group)) && (i[++u] = f);
			i.length = u + 1;
		}
	}
	function s(t) {
		for (var r = t < n.duration ? n.ease.call(null, t / n.duration) : (n.timer.restart(c), n.state = ii, 1), a = -1, o = i.length; ++a < o;) i[a].call(e, r);
		n.state === ii && (n.on.call("end", e, e.__data__, n.index, n.group), c());
	}
	function c() {
		for (var i in n.state = ai, n.timer.stop(), delete r[t], r) return;
		delete e.__transition;
	}
}
function li(e, t) {
	var n = e.__transition, r, i, a = !0, o;
	if (n) {
		for (o in t = t == null ? null : t + "", n) (r = n[o]).name === t ? (i = r.state > ti && r.state < ii, r.state = ai, r.timer.stop(), r.on.call(i ? "interrupt" : "cancel", e, e.__data__, r.index, r.group), delete n[o]) : a = !1;
		a && delete e.__transition;
	}
}
function ui(e) {
	return this.each(function() {
		li(this, e);
	});
}
function di(e, t) {
	var n, r;
	return function() {
		var i = B(this, e), a = i.tween;
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
function fi(e, t, n) {
	var r, i;
	if (typeof n != "function") throw Error();
	return function() {
		var a = B(this, e), o = a.tween;
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
function pi(e, t) {
	var n = this._id;
	if (e += "", arguments.length < 2) {
		for (var r = V(this.node(), n).tween, i = 0, a = r.length, o; i < a; ++i) if ((o = r[i]).name === e) return o.value;
		return null;
	}
	return this.each((t == null ? di : fi)(n, e, t));
}
function mi(e, t, n) {
	var r = e._id;
	return e.each(function() {
		var e = B(this, r);
		(e.value ||= {})[t] = n.apply(this, arguments);
	}), function(e) {
		return V(e, r).value[t];
	};
}
function hi(e, t) {
	var n;
	return (typeof t == "number" ? z : t instanceof on ? tr : (n = on(t)) ? (t = n, tr) : or)(e, t);
}
function gi(e) {
	return function() {
		this.removeAttribute(e);
	};
}
function _i(e) {
	return function() {
		this.removeAttributeNS(e.space, e.local);
	};
}
function vi(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = this.getAttribute(e);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function yi(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = this.getAttributeNS(e.space, e.local);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function bi(e, t, n) {
	var r, i, a;
	return function() {
		var o, s = n(this), c;
		return s == null ? void this.removeAttribute(e) : (o = this.getAttribute(e), c = s + "", o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s)));
	};
}
function xi(e, t, n) {
	var r, i, a;
	return function() {
		var o, s = n(this), c;
		return s == null ? void this.removeAttributeNS(e.space, e.local) : (o = this.getAttributeNS(e.space, e.local), c = s + "", o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s)));
	};
}
function Si(e, t) {
	var r = n(e), i = r === "transform" ? hr : hi;
	return this.attrTween(e, typeof t == "function" ? (r.local ? xi : bi)(r, i, mi(this, "attr." + e, t)) : t == null ? (r.local ? _i : gi)(r) : (r.local ? yi : vi)(r, i, t));
}
function Ci(e, t) {
	return function(n) {
		this.setAttribute(e, t.call(this, n));
	};
}
function wi(e, t) {
	return function(n) {
		this.setAttributeNS(e.space, e.local, t.call(this, n));
	};
}
function Ti(e, t) {
	var n, r;
	function i() {
		var i = t.apply(this, arguments);
		return i !== r && (n = (r = i) && wi(e, i)), n;
	}
	return i._value = t, i;
}
function Ei(e, t) {
	var n, r;
	function i() {
		var i = t.apply(this, arguments);
		return i !== r && (n = (r = i) && Ci(e, i)), n;
	}
	return i._value = t, i;
}
function Di(e, t) {
	var r = "attr." + e;
	if (arguments.length < 2) return (r = this.tween(r)) && r._value;
	if (t == null) return this.tween(r, null);
	if (typeof t != "function") throw Error();
	var i = n(e);
	return this.tween(r, (i.local ? Ti : Ei)(i, t));
}
function Oi(e, t) {
	return function() {
		si(this, e).delay = +t.apply(this, arguments);
	};
}
function ki(e, t) {
	return t = +t, function() {
		si(this, e).delay = t;
	};
}
function Ai(e) {
	var t = this._id;
	return arguments.length ? this.each((typeof e == "function" ? Oi : ki)(t, e)) : V(this.node(), t).delay;
}
function ji(e, t) {
	return function() {
		B(this, e).duration = +t.apply(this, arguments);
	};
}
function Mi(e, t) {
	return t = +t, function() {
		B(this, e).duration = t;
	};
}
function Ni(e) {
	var t = this._id;
	return arguments.length ? this.each((typeof e == "function" ? ji : Mi)(t, e)) : V(this.node(), t).duration;
}
function Pi(e, t) {
	if (typeof t != "function") throw Error();
	return function() {
		B(this, e).ease = t;
	};
}
function Fi(e) {
	var t = this._id;
	return arguments.length ? this.each(Pi(t, e)) : V(this.node(), t).ease;
}
function Ii(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		if (typeof n != "function") throw Error();
		B(this, e).ease = n;
	};
}
function Li(e) {
	if (typeof e != "function") throw Error();
	return this.each(Ii(this._id, e));
}
function Ri(e) {
	typeof e != "function" && (e = m(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = [], c, l = 0; l < o; ++l) (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
	return new H(r, this._parents, this._name, this._id);
}
function zi(e) {
	if (e._id !== this._id) throw Error();
	for (var t = this._groups, n = e._groups, r = t.length, i = n.length, a = Math.min(r, i), o = Array(r), s = 0; s < a; ++s) for (var c = t[s], l = n[s], u = c.length, d = o[s] = Array(u), f, p = 0; p < u; ++p) (f = c[p] || l[p]) && (d[p] = f);
	for (; s < r; ++s) o[s] = t[s];
	return new H(o, this._parents, this._name, this._id);
}
function Bi(e) {
	return (e + "").trim().split(/^|\s+/).every(function(e) {
		var t = e.indexOf(".");
		return t >= 0 && (e = e.slice(0, t)), !e || e === "start";
	});
}
function Vi(e, t, n) {
	var r, i, a = Bi(t) ? si : B;
	return function() {
		var o = a(this, e), s = o.on;
		s !== r && (i = (r = s).copy()).on(t, n), o.on = i;
	};
}
function Hi(e, t) {
	var n = this._id;
	return arguments.length < 2 ? V(this.node(), n).on.on(e) : this.each(Vi(n, e, t));
}
function Ui(e) {
	return function() {
		var t = this.parentNode;
		for (var n in this.__transition) if (+n !== e) return;
		t && t.removeChild(this);
	};
}
function Wi() {
	return this.on("end.remove", Ui(this._id));
}
function Gi(e) {
	var t = this._name, n = this._id;
	typeof e != "function" && (e = s(e));
	for (var r = this._groups, i = r.length, a = Array(i), o = 0; o < i; ++o) for (var c = r[o], l = c.length, u = a[o] = Array(l), d, f, p = 0; p < l; ++p) (d = c[p]) && (f = e.call(d, d.__data__, p, c)) && ("__data__" in d && (f.__data__ = d.__data__), u[p] = f, oi(u[p], t, n, p, u, V(d, n)));
	return new H(a, this._parents, t, n);
}
function Ki(e) {
	var t = this._name, n = this._id;
	typeof e != "function" && (e = d(e));
	for (var r = this._groups, i = r.length, a = [], o = [], s = 0; s < i; ++s) for (var c = r[s], l = c.length, u, f = 0; f < l; ++f) if (u = c[f]) {
		for (var p = e.call(u, u.__data__, f, c), m, h = V(u, n), g = 0, _ = p.length; g < _; ++g) (m = p[g]) && oi(m, t, n, g, p, h);
		a.push(p), o.push(u);
	}
	return new H(a, o, t, n);
}
var qi = Dt.prototype.constructor;
function Ji() {
	return new qi(this._groups, this._parents);
}
function Yi(e, t) {
	var n, r, i;
	return function() {
		var a = S(this, e), o = (this.style.removeProperty(e), S(this, e));
		return a === o ? null : a === n && o === r ? i : i = t(n = a, r = o);
	};
}
function Xi(e) {
	return function() {
		this.style.removeProperty(e);
	};
}
function Zi(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = S(this, e);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function Qi(e, t, n) {
	var r, i, a;
	return function() {
		var o = S(this, e), s = n(this), c = s + "";
		return s ?? (c = s = (this.style.removeProperty(e), S(this, e))), o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s));
	};
}
function $i(e, t) {
	var n, r, i, a = "style." + t, o = "end." + a, s;
	return function() {
		var c = B(this, e), l = c.on, u = c.value[a] == null ? s ||= Xi(t) : void 0;
		(l !== n || i !== u) && (r = (n = l).copy()).on(o, i = u), c.on = r;
	};
}
function ea(e, t, n) {
	var r = (e += "") == "transform" ? mr : hi;
	return t == null ? this.styleTween(e, Yi(e, r)).on("end.style." + e, Xi(e)) : typeof t == "function" ? this.styleTween(e, Qi(e, r, mi(this, "style." + e, t))).each($i(this._id, e)) : this.styleTween(e, Zi(e, r, t), n).on("end.style." + e, null);
}
function ta(e, t, n) {
	return function(r) {
		this.style.setProperty(e, t.call(this, r), n);
	};
}
function na(e, t, n) {
	var r, i;
	function a() {
		var a = t.apply(this, arguments);
		return a !== i && (r = (i = a) && ta(e, a, n)), r;
	}
	return a._value = t, a;
}
function ra(e, t, n) {
	var r = "style." + (e += "");
	if (arguments.length < 2) return (r = this.tween(r)) && r._value;
	if (t == null) return this.tween(r, null);
	if (typeof t != "function") throw Error();
	return this.tween(r, na(e, t, n ?? ""));
}
function ia(e) {
	return function() {
		this.textContent = e;
	};
}
function aa(e) {
	return function() {
		var t = e(this);
		this.textContent = t ?? "";
	};
}
function oa(e) {
	return this.tween("text", typeof e == "function" ? aa(mi(this, "text", e)) : ia(e == null ? "" : e + ""));
}
function sa(e) {
	return function(t) {
		this.textContent = e.call(this, t);
	};
}
function ca(e) {
	var t, n;
	function r() {
		var r = e.apply(this, arguments);
		return r !== n && (t = (n = r) && sa(r)), t;
	}
	return r._value = e, r;
}
function la(e) {
	var t = "text";
	if (arguments.length < 1) return (t = this.tween(t)) && t._value;
	if (e == null) return this.tween(t, null);
	if (typeof e != "function") throw Error();
	return this.tween(t, ca(e));
}
function ua() {
	for (var e = this._name, t = this._id, n = pa(), r = this._groups, i = r.length, a = 0; a < i; ++a) for (var o = r[a], s = o.length, c, l = 0; l < s; ++l) if (c = o[l]) {
		var u = V(c, t);
		oi(c, e, n, l, o, {
			time: u.time + u.delay + u.duration,
			delay: 0,
			duration: u.duration,
			ease: u.ease
		});
	}
	return new H(r, this._parents, e, n);
}
function da() {
	var e, t, n = this, r = n._id, i = n.size();
	return new Promise(function(a, o) {
		var s = { value: o }, c = { value: function() {
			--i === 0 && a();
		} };
		n.each(function() {
			var n = B(this, r), i = n.on;
			i !== e && (t = (e = i).copy(), t._.cancel.push(s), t._.interrupt.push(s), t._.end.push(c)), n.on = t;
		}), i === 0 && a();
	});
}
var fa = 0;
function H(e, t, n, r) {
	this._groups = e, this._parents = t, this._name = n, this._id = r;
}
function pa() {
	return ++fa;
}
var U = Dt.prototype;
H.prototype = {
	constructor: H,
	select: Gi,
	selectAll: Ki,
	selectChild: U.selectChild,
	selectChildren: U.selectChildren,
	filter: Ri,
	merge: zi,
	selection: Ji,
	transition: ua,
	call: U.call,
	nodes: U.nodes,
	node: U.node,
	size: U.size,
	empty: U.empty,
	each: U.each,
	on: Hi,
	attr: Si,
	attrTween: Di,
	style: ea,
	styleTween: ra,
	text: oa,
	textTween: la,
	remove: Wi,
	tween: pi,
	delay: Ai,
	duration: Ni,
	ease: Fi,
	easeVarying: Li,
	end: da,
	[Symbol.iterator]: U[Symbol.iterator]
};
var ma = {
	time: null,
	delay: 0,
	duration: 250,
	ease: Ur
};
function ha(e, t) {
	for (var n; !(n = e.__transition) || !(n = n[t]);) if (!(e = e.parentNode)) throw Error(`transition ${t} not found`);
	return n;
}
function ga(e) {
	var t, n;
	e instanceof H ? (t = e._id, e = e._name) : (t = pa(), (n = ma).time = Nr(), e = e == null ? null : e + "");
	for (var r = this._groups, i = r.length, a = 0; a < i; ++a) for (var o = r[a], s = o.length, c, l = 0; l < s; ++l) (c = o[l]) && oi(c, e, t, l, o, n || ha(c, t));
	return new H(r, this._parents, e, t);
}
Dt.prototype.interrupt = ui, Dt.prototype.transition = ga;
// node_modules/d3-zoom/dist/d3-zoom.mjs
var _a = (e) => () => e;
function va(e, { sourceEvent: t, target: n, transform: r, dispatch: i }) {
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
function W(e, t, n) {
	this.k = e, this.x = t, this.y = n;
}
W.prototype = {
	constructor: W,
	scale: function(e) {
		return e === 1 ? this : new W(this.k * e, this.x, this.y);
	},
	translate: function(e, t) {
		return e === 0 & t === 0 ? this : new W(this.k, this.x + this.k * e, this.y + this.k * t);
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
var ya = new W(1, 0, 0);
ba.prototype = W.prototype;
function ba(e) {
	for (; !e.__zoom;) if (!(e = e.parentNode)) return ya;
	return e.__zoom;
}
function xa(e) {
	e.stopImmediatePropagation();
}
function Sa(e) {
	e.preventDefault(), e.stopImmediatePropagation();
}
function Ca(e) {
	return (!e.ctrlKey || e.type === "wheel") && !e.button;
}
function wa() {
	var e = this;
	return e instanceof SVGElement ? (e = e.ownerSVGElement || e, e.hasAttribute("viewBox") ? (e = e.viewBox.baseVal, [[e.x, e.y], [e.x + e.width, e.y + e.height]]) : [[0, 0], [e.width.baseVal.value, e.height.baseVal.value]]) : [[0, 0], [e.clientWidth, e.clientHeight]];
}
function Ta() {
	return this.__zoom || ya;
}
function Ea(e) {
	return -e.deltaY * (e.deltaMode === 1 ? .05 : e.deltaMode ? 1 : .002) * (e.ctrlKey ? 10 : 1);
}
function Da() {
	return navigator.maxTouchPoints || "ontouchstart" in this;
}
function Oa(e, t, n) {
	var r = e.invertX(t[0][0]) - n[0][0], i = e.invertX(t[1][0]) - n[1][0], a = e.invertY(t[0][1]) - n[0][1], o = e.invertY(t[1][1]) - n[1][1];
	return e.translate(i > r ? (r + i) / 2 : Math.min(0, r) || Math.max(0, i), o > a ? (a + o) / 2 : Math.min(0, a) || Math.max(0, o));
}
function ka() {
	var e = Ca, t = wa, n = Oa, r = Ea, i = Da, a = [0, Infinity], o = [[-Infinity, -Infinity], [Infinity, Infinity]], s = 250, c = br, l = Pt("start", "zoom", "end"), u, d, f, p = 500, m = 150, h = 0, g = 10;
	function _(e) {
		e.property("__zoom", Ta).on("wheel.zoom", ne, { passive: !1 }).on("mousedown.zoom", re).on("dblclick.zoom", ie).filter(i).on("touchstart.zoom", ae).on("touchmove.zoom", oe).on("touchend.zoom touchcancel.zoom", se).style("-webkit-tap-highlight-color", "rgba(0,0,0,0)");
	}
	_.transform = function(e, t, n, r) {
		var i = e.selection ? e.selection() : e;
		i.property("__zoom", Ta), e === i ? i.interrupt().each(function() {
			x(this, arguments).event(r).start().zoom(null, typeof t == "function" ? t.apply(this, arguments) : t).end();
		}) : ee(e, t, n, r);
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
			return n(ya.translate(c[0], c[1]).scale(s.k).translate(typeof r == "function" ? -r.apply(this, arguments) : -r, typeof i == "function" ? -i.apply(this, arguments) : -i), e, o);
		}, a, s);
	};
	function v(e, t) {
		return t = Math.max(a[0], Math.min(a[1], t)), t === e.k ? e : new W(t, e.x, e.y);
	}
	function y(e, t, n) {
		var r = t[0] - n[0] * e.k, i = t[1] - n[1] * e.k;
		return r === e.x && i === e.y ? e : new W(e.k, r, i);
	}
	function b(e) {
		return [(+e[0][0] + +e[1][0]) / 2, (+e[0][1] + +e[1][1]) / 2];
	}
	function ee(e, n, r, i) {
		e.on("start.zoom", function() {
			x(this, arguments).event(i).start();
		}).on("interrupt.zoom end.zoom", function() {
			x(this, arguments).event(i).end();
		}).tween("zoom", function() {
			var e = this, a = arguments, o = x(e, a).event(i), s = t.apply(e, a), l = r == null ? b(s) : typeof r == "function" ? r.apply(e, a) : r, u = Math.max(s[1][0] - s[0][0], s[1][1] - s[0][1]), d = e.__zoom, f = typeof n == "function" ? n.apply(e, a) : n, p = c(d.invert(l).concat(u / d.k), f.invert(l).concat(u / f.k));
			return function(e) {
				if (e === 1) e = f;
				else {
					var t = p(e), n = u / t[2];
					e = new W(n, l[0] - t[0] * n, l[1] - t[1] * n);
				}
				o.zoom(null, e);
			};
		});
	}
	function x(e, t, n) {
		return !n && e.__zooming || new te(e, t);
	}
	function te(e, n) {
		this.that = e, this.args = n, this.active = 0, this.sourceEvent = null, this.extent = t.apply(e, n), this.taps = 0;
	}
	te.prototype = {
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
			var t = w(this.that).datum();
			l.call(e, this.that, new va(e, {
				sourceEvent: this.sourceEvent,
				target: _,
				transform: this.that.__zoom,
				dispatch: l
			}), t);
		}
	};
	function ne(t, ...i) {
		if (!e.apply(this, arguments)) return;
		var s = x(this, i).event(t), c = this.__zoom, l = Math.max(a[0], Math.min(a[1], c.k * 2 ** r.apply(this, arguments))), u = T(t);
		if (s.wheel) (s.mouse[0][0] !== u[0] || s.mouse[0][1] !== u[1]) && (s.mouse[1] = c.invert(s.mouse[0] = u)), clearTimeout(s.wheel);
		else if (c.k === l) return;
		else s.mouse = [u, c.invert(u)], li(this), s.start();
		Sa(t), s.wheel = setTimeout(d, m), s.zoom("mouse", n(y(v(c, l), s.mouse[0], s.mouse[1]), s.extent, o));
		function d() {
			s.wheel = null, s.end();
		}
	}
	function re(t, ...r) {
		if (f || !e.apply(this, arguments)) return;
		var i = t.currentTarget, a = x(this, r, !0).event(t), s = w(t.view).on("mousemove.zoom", d, !0).on("mouseup.zoom", p, !0), c = T(t, i), l = t.clientX, u = t.clientY;
		Vt(t.view), xa(t), a.mouse = [c, this.__zoom.invert(c)], li(this), a.start();
		function d(e) {
			if (Sa(e), !a.moved) {
				var t = e.clientX - l, r = e.clientY - u;
				a.moved = t * t + r * r > h;
			}
			a.event(e).zoom("mouse", n(y(a.that.__zoom, a.mouse[0] = T(e, i), a.mouse[1]), a.extent, o));
		}
		function p(e) {
			s.on("mousemove.zoom mouseup.zoom", null), Ht(e.view, a.moved), Sa(e), a.event(e).end();
		}
	}
	function ie(r, ...i) {
		if (e.apply(this, arguments)) {
			var a = this.__zoom, c = T(r.changedTouches ? r.changedTouches[0] : r, this), l = a.invert(c), u = a.k * (r.shiftKey ? .5 : 2), d = n(y(v(a, u), c, l), t.apply(this, i), o);
			Sa(r), s > 0 ? w(this).transition().duration(s).call(ee, d, c, r) : w(this).call(_.transform, d, c, r);
		}
	}
	function ae(t, ...n) {
		if (e.apply(this, arguments)) {
			var r = t.touches, i = r.length, a = x(this, n, t.changedTouches.length === i).event(t), o, s, c, l;
			for (xa(t), s = 0; s < i; ++s) c = r[s], l = T(c, this), l = [
				l,
				this.__zoom.invert(l),
				c.identifier
			], a.touch0 ? !a.touch1 && a.touch0[2] !== l[2] && (a.touch1 = l, a.taps = 0) : (a.touch0 = l, o = !0, a.taps = 1 + !!u);
			u &&= clearTimeout(u), o && (a.taps < 2 && (d = l[0], u = setTimeout(function() {
				u = null;
			}, p)), li(this), a.start());
		}
	}
	function oe(e, ...t) {
		if (this.__zooming) {
			var r = x(this, t).event(e), i = e.changedTouches, a = i.length, s, c, l, u;
			for (Sa(e), s = 0; s < a; ++s) c = i[s], l = T(c, this), r.touch0 && r.touch0[2] === c.identifier ? r.touch0[0] = l : r.touch1 && r.touch1[2] === c.identifier && (r.touch1[0] = l);
			if (c = r.that.__zoom, r.touch1) {
				var d = r.touch0[0], f = r.touch0[1], p = r.touch1[0], m = r.touch1[1], h = (h = p[0] - d[0]) * h + (h = p[1] - d[1]) * h, g = (g = m[0] - f[0]) * g + (g = m[1] - f[1]) * g;
				c = v(c, Math.sqrt(h / g)), l = [(d[0] + p[0]) / 2, (d[1] + p[1]) / 2], u = [(f[0] + m[0]) / 2, (f[1] + m[1]) / 2];
			} else if (r.touch0) l = r.touch0[0], u = r.touch0[1];
			else return;
			r.zoom("touch", n(y(c, l, u), r.extent, o));
		}
	}
	function se(e, ...t) {
		if (this.__zooming) {
			var n = x(this, t).event(e), r = e.changedTouches, i = r.length, a, o;
			for (xa(e), f && clearTimeout(f), f = setTimeout(function() {
				f = null;
			}, p), a = 0; a < i; ++a) o = r[a], n.touch0 && n.touch0[2] === o.identifier ? delete n.touch0 : n.touch1 && n.touch1[2] === o.identifier && delete n.touch1;
			if (n.touch1 && !n.touch0 && (n.touch0 = n.touch1, delete n.touch1), n.touch0) n.touch0[1] = this.__zoom.invert(n.touch0[0]);
			else if (n.end(), n.taps === 2 && (o = T(o, this), Math.hypot(d[0] - o[0], d[1] - o[1]) < g)) {
				var s = w(this).on("dblclick.zoom");
				s && s.apply(this, arguments);
			}
		}
	}
	return _.wheelDelta = function(e) {
		return arguments.length ? (r = typeof e == "function" ? e : _a(+e), _) : r;
	}, _.filter = function(t) {
		return arguments.length ? (e = typeof t == "function" ? t : _a(!!t), _) : e;
	}, _.touchable = function(e) {
		return arguments.length ? (i = typeof e == "function" ? e : _a(!!e), _) : i;
	}, _.extent = function(e) {
		return arguments.length ? (t = typeof e == "function" ? e : _a([[+e[0][0], +e[0][1]], [+e[1][0], +e[1][1]]]), _) : t;
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
// src/colors.ts
function Aa(e) {
	let t = Number.parseInt(e.slice(1), 16);
	return [
		t >> 16,
		t >> 8 & 255,
		t & 255
	];
}
function ja(e) {
	let t = getComputedStyle(e).getPropertyValue("--st-background-color").trim();
	return /^#[0-9a-f]{6}$/i.test(t) ? Aa(t) : matchMedia("(prefers-color-scheme: dark)").matches ? [
		18,
		20,
		23
	] : [
		255,
		255,
		255
	];
}
function Ma([e, t, n]) {
	return .2126 * e + .7152 * t + .0722 * n < 128;
}
// src/style.css?inline
var Na = ".embedding-view{--ink:var(--st-text-color,#1c1e21);--line:var(--st-border-color,#e4e4e0);--surface:var(--st-secondary-background-color,#fff);--quiet:color-mix(in srgb, var(--ink) 66%, transparent);color:var(--ink);font:400 13px/1.4 var(--st-font,system-ui, sans-serif);font-variant-numeric:tabular-nums;gap:8px;display:grid}.embedding-view .plot{aspect-ratio:1;background:var(--surface);border:1px solid var(--line);border-radius:8px;width:100%;min-height:280px;max-height:max(360px,100vh - 316px);position:relative;overflow:hidden}.embedding-view .points{cursor:grab;touch-action:none;width:100%;height:100%;position:absolute;inset:0}.embedding-view .points:active{cursor:grabbing}.embedding-view .caption{color:var(--quiet);pointer-events:none;position:absolute;top:8px;left:12px}.embedding-view .notice{text-align:center;color:var(--quiet);pointer-events:none;place-items:center;padding:24px;font-size:15px;display:grid;position:absolute;inset:0}.embedding-view .notice:empty{display:none}.embedding-view .tooltip{z-index:1;pointer-events:none;white-space:nowrap;background:var(--surface);border:1px solid var(--line);border-radius:8px;gap:8px;padding:8px;display:flex;position:absolute}.embedding-view .tooltip[hidden]{display:none}.embedding-view .tooltip canvas{width:72px;height:72px;image-rendering:pixelated;border-radius:4px}.embedding-view .tooltip .name{align-items:center;gap:4px;font-size:15px;font-weight:600;display:flex}.embedding-view .tooltip .id{color:var(--quiet)}.embedding-view svg{flex:none;width:14px;height:14px}.embedding-view .legend{flex-wrap:wrap;gap:4px;min-height:28px;display:flex}.embedding-view button{min-height:28px;font:inherit;color:inherit;border:1px solid var(--line);cursor:pointer;background:0 0;border-radius:8px;align-items:center;gap:4px;padding:0 8px;display:inline-flex}.embedding-view button:hover{border-color:var(--quiet)}.embedding-view .legend button{border-color:#0000;padding:0 6px}.embedding-view .legend button[aria-pressed=false]{opacity:.45;text-decoration:line-through}.embedding-view .bar{align-items:center;gap:8px;display:flex}.embedding-view .play{justify-content:center;min-width:64px}.embedding-view .epochs{min-width:0;accent-color:var(--st-primary-color,#0072b2);flex:1}.embedding-view .epoch{min-width:7.5em;color:var(--quiet)}.embedding-view button:disabled,.embedding-view .epochs:disabled{opacity:.45;cursor:default}.embedding-view :focus-visible{outline:2px solid var(--st-primary-color,#0072b2);outline-offset:2px}";
// src/elements.ts
function Pa(e) {
	let t = G("div", "embedding-view");
	t.append(Object.assign(document.createElement("style"), { textContent: Na }));
	let n = G("div", "plot");
	n.tabIndex = 0, n.setAttribute("role", "application"), n.setAttribute("aria-label", "Embedding. Space plays, arrow keys step through the epochs, Escape shows all points.");
	let r = G("canvas", "points"), i = G("div", "caption"), a = G("div", "notice");
	a.setAttribute("role", "status");
	let o = G("div", "tooltip");
	o.setAttribute("role", "tooltip"), o.hidden = !0, n.append(r, i, a, o);
	let s = G("div", "legend");
	s.setAttribute("role", "group"), s.setAttribute("aria-label", "Classes");
	let c = G("div", "bar"), l = Fa("Play");
	l.classList.add("play");
	let u = G("input", "epochs");
	u.type = "range", u.min = "0", u.setAttribute("aria-label", "Epoch");
	let d = G("output", "epoch"), f = Fa("Fit");
	return f.title = "Show all points (double-click, or Escape)", c.append(l, u, d, f), t.append(n, s, c), e.append(t), {
		root: t,
		plot: n,
		canvas: r,
		caption: i,
		notice: a,
		tooltip: o,
		legend: s,
		play: l,
		slider: u,
		epoch: d,
		fit: f
	};
}
function Fa(e) {
	let t = G("button", "");
	return t.type = "button", t.textContent = e, t;
}
function G(e, t) {
	let n = document.createElement(e);
	return n.className = t, n;
}
// src/marks.ts
var Ia = "http://www.w3.org/2000/svg", La = {
	circle: "M8 2.5a5.5 5.5 0 1 0 .001 0z",
	square: "M3.2 3.2h9.6v9.6h-9.6z",
	triangle: "M8 2.2 14.2 13H1.8z",
	diamond: "M8 1.6 14.4 8 8 14.4 1.6 8z",
	cross: "M5.9 2h4.2v3.9H14v4.2h-3.9V14H5.9v-3.9H2V5.9h3.9z"
}, Ra = Object.keys(La);
function za(e, t) {
	let n = document.createElementNS(Ia, "svg");
	n.setAttribute("viewBox", "0 0 16 16"), n.setAttribute("aria-hidden", "true");
	let r = document.createElementNS(Ia, "path");
	return r.setAttribute("d", La[e.shape]), r.setAttribute("fill", t ? e.dark : e.light), n.append(r), n;
}
// src/legend.ts
var Ba = class {
	element;
	onChange;
	shown = [];
	constructor(e, t) {
		this.element = e, this.onChange = t;
	}
	setClasses(e, t) {
		this.shown.length !== e.length && (this.shown = e.map(() => !0)), this.element.replaceChildren(...e.map((e, n) => {
			let r = document.createElement("button");
			return r.type = "button", r.title = "Click to hide or show; Shift-click for this class alone", r.append(za(e, t), e.name), r.addEventListener("click", (e) => this.toggle(n, e.shiftKey || e.altKey)), r;
		})), this.announce();
	}
	toggle(e, t) {
		if (t) {
			let t = this.shown.every((t, n) => t === (n === e));
			this.shown = this.shown.map((n, r) => t || r === e);
		} else this.shown[e] = !this.shown[e];
		this.announce(), this.onChange();
	}
	announce() {
		[...this.element.children].forEach((e, t) => e.setAttribute("aria-pressed", String(this.shown[t])));
	}
}, Va = 1;
function Ha(e) {
	let t = e.slice().buffer, n = new DataView(t).getUint32(0, !0), r = 4 + n, i = JSON.parse(new TextDecoder().decode(new Uint8Array(t, 4, n)));
	if (i.version !== Va) throw Error(`embedding view: message version must be ${Va}, but is ${i.version}. Reload the page.`);
	let { series: a, caption: o, live: s, epochs: c, points: l } = i;
	return {
		series: a,
		caption: o,
		live: s,
		epochs: c,
		frames: new Map(i.frames.map(({ epoch: e, offset: n }) => [e, new Float32Array(t, r + n, 2 * l)])),
		static: i.static && Ua(i.static, t, r, l)
	};
}
function Ua(e, t, n, r) {
	let { offset: i, height: a, width: o, channels: s } = e.thumbnails;
	return {
		ids: new Uint32Array(t, n + e.ids, r),
		labels: new Uint16Array(t, n + e.labels, r),
		classes: e.classes,
		thumbnails: {
			height: a,
			width: o,
			channels: s,
			pixels: new Uint8Array(t, n + i, r * a * o * s)
		}
	};
}
// src/scale.ts
var Wa = .8, Ga = .5, Ka = .95, qa = .99;
function Ja(e, t) {
	let n = Xa(e), r = Za(e, n) || 1;
	if (t) {
		let e = r / t.radius;
		if (e >= Ga && e <= Ka) return {
			...n,
			radius: t.radius
		};
	}
	return {
		...n,
		radius: r / Wa
	};
}
function Ya(e, t, n) {
	let r = (e, t) => e + (t - e) * n;
	return {
		x: r(e.x, t.x),
		y: r(e.y, t.y),
		radius: r(e.radius, t.radius)
	};
}
function Xa(e) {
	let t = 0, n = 0;
	for (let r = 0; r < e.length; r += 2) t += e[r], n += e[r + 1];
	let r = Math.max(1, e.length / 2);
	return {
		x: t / r,
		y: n / r
	};
}
function Za(e, t) {
	let n = new Float32Array(e.length / 2);
	for (let r = 0; r < n.length; r++) n[r] = Math.hypot(e[2 * r] - t.x, e[2 * r + 1] - t.y);
	return n.sort(), n[Math.min(n.length - 1, Math.floor(qa * n.length))] ?? 0;
}
// src/playback.ts
var Qa = 450, $a = 700, eo = class {
	onMove;
	now;
	still;
	frames = [];
	index = -1;
	following = !0;
	from = null;
	started = 0;
	timer;
	constructor(e, t = () => performance.now(), n = () => matchMedia("(prefers-reduced-motion: reduce)").matches) {
		this.onMove = e, this.now = t, this.still = n;
	}
	get playing() {
		return this.timer !== void 0;
	}
	get frame() {
		return this.frames[this.index];
	}
	update(e) {
		let t = this.frame?.epoch;
		this.frames = e, t !== void 0 && (this.index = Math.max(0, e.findIndex((e) => e.epoch === t))), (this.following || t === void 0) && this.goTo(e.length - 1);
	}
	reset() {
		this.pause(), this.frames = [], this.index = -1, this.from = null, this.following = !0;
	}
	seek(e) {
		let t = Math.min(Math.max(e, 0), this.frames.length - 1);
		this.following = t === this.frames.length - 1, this.goTo(t);
	}
	play() {
		this.playing || this.frames.length < 2 || (this.index === this.frames.length - 1 && this.seek(0), this.timer = setInterval(() => {
			this.seek(this.index + 1), this.following && this.pause();
		}, $a), this.onMove());
	}
	pause() {
		clearInterval(this.timer), this.timer = void 0, this.onMove();
	}
	shown() {
		let e = this.frame;
		if (!e) return null;
		let t = this.from ?? e, n = this.still() ? 1 : Math.min(1, (this.now() - this.started) / Qa), r = n * n * (3 - 2 * n);
		return {
			from: t.points,
			to: e.points,
			t: r,
			scale: Ya(t.scale, e.scale, r)
		};
	}
	goTo(e) {
		if (e === this.index || e < 0) return;
		let t = this.shown();
		this.from = t && {
			points: to(t),
			scale: t.scale
		}, this.index = e, this.started = this.now(), this.onMove();
	}
};
function to({ from: e, to: t, t: n }) {
	return n >= 1 ? t : t.map((t, r) => e[r] + (t - e[r]) * n);
}
// node_modules/twgl.js/dist/7.x/twgl-full.module.js
var no = 5120, ro = 5121, io = 5122, ao = 5123, oo = 5124, so = 5125, co = 5126, lo = 32819, uo = 32820, fo = 33635, po = 5131, mo = 33640, ho = 35899, go = 35902, _o = 36269, vo = 34042, yo = {};
{
	let e = yo;
	e[no] = Int8Array, e[ro] = Uint8Array, e[io] = Int16Array, e[ao] = Uint16Array, e[oo] = Int32Array, e[so] = Uint32Array, e[co] = Float32Array, e[lo] = Uint16Array, e[uo] = Uint16Array, e[fo] = Uint16Array, e[po] = Uint16Array, e[mo] = Uint32Array, e[ho] = Uint32Array, e[go] = Uint32Array, e[_o] = Uint32Array, e[vo] = Uint32Array;
}
function bo(e) {
	if (e instanceof Int8Array) return no;
	if (e instanceof Uint8Array || e instanceof Uint8ClampedArray) return ro;
	if (e instanceof Int16Array) return io;
	if (e instanceof Uint16Array) return ao;
	if (e instanceof Int32Array) return oo;
	if (e instanceof Uint32Array) return so;
	if (e instanceof Float32Array) return co;
	throw Error("unsupported typed array type");
}
function xo(e) {
	if (e === Int8Array) return no;
	if (e === Uint8Array || e === Uint8ClampedArray) return ro;
	if (e === Int16Array) return io;
	if (e === Uint16Array) return ao;
	if (e === Int32Array) return oo;
	if (e === Uint32Array) return so;
	if (e === Float32Array) return co;
	throw Error("unsupported typed array type");
}
function So(e) {
	let t = yo[e];
	if (!t) throw Error("unknown gl type");
	return t;
}
var Co = typeof SharedArrayBuffer < "u" ? function(e) {
	return e && e.buffer && (e.buffer instanceof ArrayBuffer || e.buffer instanceof SharedArrayBuffer);
} : function(e) {
	return e && e.buffer && e.buffer instanceof ArrayBuffer;
};
function wo(...e) {
	console.error(...e);
}
var To = /* @__PURE__ */ new Map();
function Eo(e, t) {
	if (!e || typeof e != "object") return !1;
	let n = To.get(t);
	n || (n = /* @__PURE__ */ new WeakMap(), To.set(t, n));
	let r = n.get(e);
	if (r === void 0) {
		let i = Object.prototype.toString.call(e);
		r = i.substring(8, i.length - 1) === t, n.set(e, r);
	}
	return r;
}
function Do(e, t) {
	return typeof WebGLBuffer < "u" && Eo(t, "WebGLBuffer");
}
function Oo(e, t) {
	return typeof WebGLTexture < "u" && Eo(t, "WebGLTexture");
}
var ko = 35044, K = 34962, Ao = 34963, jo = 34660, Mo = 5120, No = 5121, Po = 5122, Fo = 5123, Io = 5124, Lo = 5125, Ro = 5126, zo = { attribPrefix: "" };
function Bo(e, t, n, r, i) {
	e.bindBuffer(t, n), e.bufferData(t, r, i || ko);
}
function Vo(e, t, n, r) {
	if (Do(e, t)) return t;
	n ||= K;
	let i = e.createBuffer();
	return Bo(e, n, i, t, r), i;
}
function Ho(e) {
	return e === "indices";
}
function Uo(e) {
	return e === Int8Array || e === Uint8Array;
}
function Wo(e) {
	return e.length ? e : e.data;
}
var Go = /coord|texture/i, Ko = /color|colour/i;
function qo(e, t) {
	let n;
	if (n = Go.test(e) ? 2 : Ko.test(e) ? 4 : 3, t % n > 0) throw Error(`Can not guess numComponents for attribute '${e}'. Tried ${n} but ${t} values is not evenly divisible by ${n}. You should specify it.`);
	return n;
}
function Jo(e, t, n) {
	return e.numComponents || e.size || qo(t, n || Wo(e).length);
}
function Yo(e, t) {
	if (Co(e)) return e;
	if (Co(e.data)) return e.data;
	Array.isArray(e) && (e = { data: e });
	let n = e.type ? Zo(e.type) : void 0;
	return n ||= Ho(t) ? Uint16Array : Float32Array, new n(e.data);
}
function Xo(e) {
	return typeof e == "number" ? e : e ? xo(e) : Ro;
}
function Zo(e) {
	return typeof e == "number" ? So(e) : e || Float32Array;
}
function Qo(e, t) {
	return {
		buffer: t.buffer,
		numValues: 24,
		type: Xo(t.type),
		arrayType: Zo(t.type)
	};
}
function $o(e, t) {
	let n = t.data || t, r = Zo(t.type), i = n * r.BYTES_PER_ELEMENT, a = e.createBuffer();
	return e.bindBuffer(K, a), e.bufferData(K, i, t.drawType || ko), {
		buffer: a,
		numValues: n,
		type: xo(r),
		arrayType: r
	};
}
function es(e, t, n) {
	let r = Yo(t, n);
	return {
		arrayType: r.constructor,
		buffer: Vo(e, r, void 0, t.drawType),
		type: bo(r),
		numValues: 0
	};
}
function ts(e, t) {
	let n = {};
	return Object.keys(t).forEach(function(r) {
		if (!Ho(r)) {
			let i = t[r], a = i.attrib || i.name || i.attribName || zo.attribPrefix + r;
			if (i.value) {
				if (!Array.isArray(i.value) && !Co(i.value)) throw Error("array.value is not array or typedarray");
				n[a] = { value: i.value };
			} else {
				let t;
				t = i.buffer && i.buffer instanceof WebGLBuffer ? Qo : typeof i == "number" || typeof i.data == "number" ? $o : es;
				let { buffer: o, type: s, numValues: c, arrayType: l } = t(e, i, r), u = i.normalize === void 0 ? Uo(l) : i.normalize, d = Jo(i, r, c);
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
	}), e.bindBuffer(K, null), n;
}
function ns(e, t, n, r) {
	n = Yo(n), r === void 0 ? Bo(e, K, t.buffer, n, t.drawType) : (e.bindBuffer(K, t.buffer), e.bufferSubData(K, r, n));
}
function rs(e, t) {
	return t === Mo || t === No ? 1 : t === Po || t === Fo ? 2 : t === Io || t === Lo || t === Ro ? 4 : 0;
}
var is = [
	"position",
	"positions",
	"a_position"
];
function as(e, t) {
	let n, r = 0;
	for (; r < is.length && (n = is[r], !(n in t || (n = zo.attribPrefix + n, n in t))); ++r);
	r === is.length && (n = Object.keys(t)[0]);
	let i = t[n];
	if (!i.buffer) return 1;
	e.bindBuffer(K, i.buffer);
	let a = e.getBufferParameter(K, jo);
	e.bindBuffer(K, null);
	let o = a / rs(e, i.type), s = i.numComponents || i.size, c = o / s;
	if (c % 1 != 0) throw Error(`numComponents ${s} not correct for length ${length}`);
	return c;
}
function os(e, t, n) {
	let r = ts(e, t), i = Object.assign({}, n || {});
	i.attribs = Object.assign({}, n ? n.attribs : {}, r);
	let a = t.indices;
	if (a) {
		let t = Yo(a, "indices");
		i.indices = Vo(e, t, Ao), i.numElements = t.length, i.elementType = bo(t);
	} else i.numElements ||= as(e, i.attribs);
	return i;
}
function ss(e) {
	return !!e.texStorage2D;
}
var cs = function() {
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
var ls = 6406, us = 6407, ds = 6408, fs = 6409, ps = 6410, ms = 6402, hs = 34041, gs = 33319, _s = 33320, vs = 6403, ys = 36244, bs = 36248, xs = 36249, Ss = {};
{
	let e = Ss;
	e[ls] = { numColorComponents: 1 }, e[fs] = { numColorComponents: 1 }, e[ps] = { numColorComponents: 2 }, e[us] = { numColorComponents: 3 }, e[ds] = { numColorComponents: 4 }, e[vs] = { numColorComponents: 1 }, e[ys] = { numColorComponents: 1 }, e[gs] = { numColorComponents: 2 }, e[_s] = { numColorComponents: 2 }, e[us] = { numColorComponents: 3 }, e[bs] = { numColorComponents: 3 }, e[ds] = { numColorComponents: 4 }, e[xs] = { numColorComponents: 4 }, e[ms] = { numColorComponents: 1 }, e[hs] = { numColorComponents: 2 };
}
var Cs = wo;
function ws(e) {
	return typeof document < "u" && document.getElementById ? document.getElementById(e) : null;
}
var Ts = 33984, Es = 34962, Ds = 34963, Os = 35713, ks = 35714, As = 35632, js = 35633, Ms = 35981, Ns = 35718, Ps = 35721, Fs = 35971, Is = 35382, Ls = 35396, Rs = 35398, zs = 35392, Bs = 35395, Vs = 5126, Hs = 35664, Us = 35665, Ws = 35666, Gs = 5124, Ks = 35667, qs = 35668, Js = 35669, Ys = 35670, Xs = 35671, Zs = 35672, Qs = 35673, $s = 35674, ec = 35675, tc = 35676, nc = 35678, rc = 35680, ic = 35679, ac = 35682, oc = 35685, sc = 35686, cc = 35687, lc = 35688, uc = 35689, dc = 35690, fc = 36289, pc = 36292, mc = 36293, hc = 5125, gc = 36294, _c = 36295, vc = 36296, yc = 36298, bc = 36299, xc = 36300, Sc = 36303, Cc = 36306, wc = 36307, Tc = 36308, Ec = 36311, Dc = 3553, Oc = 34067, kc = 32879, Ac = 35866, q = {};
function jc(e, t) {
	return q[t].bindPoint;
}
function Mc(e, t) {
	return function(n) {
		e.uniform1f(t, n);
	};
}
function Nc(e, t) {
	return function(n) {
		e.uniform1fv(t, n);
	};
}
function Pc(e, t) {
	return function(n) {
		e.uniform2fv(t, n);
	};
}
function Fc(e, t) {
	return function(n) {
		e.uniform3fv(t, n);
	};
}
function Ic(e, t) {
	return function(n) {
		e.uniform4fv(t, n);
	};
}
function Lc(e, t) {
	return function(n) {
		e.uniform1i(t, n);
	};
}
function Rc(e, t) {
	return function(n) {
		e.uniform1iv(t, n);
	};
}
function zc(e, t) {
	return function(n) {
		e.uniform2iv(t, n);
	};
}
function Bc(e, t) {
	return function(n) {
		e.uniform3iv(t, n);
	};
}
function Vc(e, t) {
	return function(n) {
		e.uniform4iv(t, n);
	};
}
function Hc(e, t) {
	return function(n) {
		e.uniform1ui(t, n);
	};
}
function Uc(e, t) {
	return function(n) {
		e.uniform1uiv(t, n);
	};
}
function Wc(e, t) {
	return function(n) {
		e.uniform2uiv(t, n);
	};
}
function Gc(e, t) {
	return function(n) {
		e.uniform3uiv(t, n);
	};
}
function Kc(e, t) {
	return function(n) {
		e.uniform4uiv(t, n);
	};
}
function qc(e, t) {
	return function(n) {
		e.uniformMatrix2fv(t, !1, n);
	};
}
function Jc(e, t) {
	return function(n) {
		e.uniformMatrix3fv(t, !1, n);
	};
}
function Yc(e, t) {
	return function(n) {
		e.uniformMatrix4fv(t, !1, n);
	};
}
function Xc(e, t) {
	return function(n) {
		e.uniformMatrix2x3fv(t, !1, n);
	};
}
function Zc(e, t) {
	return function(n) {
		e.uniformMatrix3x2fv(t, !1, n);
	};
}
function Qc(e, t) {
	return function(n) {
		e.uniformMatrix2x4fv(t, !1, n);
	};
}
function $c(e, t) {
	return function(n) {
		e.uniformMatrix4x2fv(t, !1, n);
	};
}
function el(e, t) {
	return function(n) {
		e.uniformMatrix3x4fv(t, !1, n);
	};
}
function tl(e, t) {
	return function(n) {
		e.uniformMatrix4x3fv(t, !1, n);
	};
}
function J(e, t, n, r) {
	let i = jc(e, t);
	return ss(e) ? function(t) {
		let a, o;
		!t || Oo(e, t) ? (a = t, o = null) : (a = t.texture, o = t.sampler), e.uniform1i(r, n), e.activeTexture(Ts + n), e.bindTexture(i, a), e.bindSampler(n, o);
	} : function(t) {
		e.uniform1i(r, n), e.activeTexture(Ts + n), e.bindTexture(i, t);
	};
}
function Y(e, t, n, r, i) {
	let a = jc(e, t), o = new Int32Array(i);
	for (let e = 0; e < i; ++e) o[e] = n + e;
	return ss(e) ? function(t) {
		e.uniform1iv(r, o), t.forEach(function(t, r) {
			e.activeTexture(Ts + o[r]);
			let i, s;
			!t || Oo(e, t) ? (i = t, s = null) : (i = t.texture, s = t.sampler), e.bindSampler(n, s), e.bindTexture(a, i);
		});
	} : function(t) {
		e.uniform1iv(r, o), t.forEach(function(t, n) {
			e.activeTexture(Ts + o[n]), e.bindTexture(a, t);
		});
	};
}
q[Vs] = {
	Type: Float32Array,
	size: 4,
	setter: Mc,
	arraySetter: Nc
}, q[Hs] = {
	Type: Float32Array,
	size: 8,
	setter: Pc,
	cols: 2
}, q[Us] = {
	Type: Float32Array,
	size: 12,
	setter: Fc,
	cols: 3
}, q[Ws] = {
	Type: Float32Array,
	size: 16,
	setter: Ic,
	cols: 4
}, q[Gs] = {
	Type: Int32Array,
	size: 4,
	setter: Lc,
	arraySetter: Rc
}, q[Ks] = {
	Type: Int32Array,
	size: 8,
	setter: zc,
	cols: 2
}, q[qs] = {
	Type: Int32Array,
	size: 12,
	setter: Bc,
	cols: 3
}, q[Js] = {
	Type: Int32Array,
	size: 16,
	setter: Vc,
	cols: 4
}, q[hc] = {
	Type: Uint32Array,
	size: 4,
	setter: Hc,
	arraySetter: Uc
}, q[gc] = {
	Type: Uint32Array,
	size: 8,
	setter: Wc,
	cols: 2
}, q[_c] = {
	Type: Uint32Array,
	size: 12,
	setter: Gc,
	cols: 3
}, q[vc] = {
	Type: Uint32Array,
	size: 16,
	setter: Kc,
	cols: 4
}, q[Ys] = {
	Type: Uint32Array,
	size: 4,
	setter: Lc,
	arraySetter: Rc
}, q[Xs] = {
	Type: Uint32Array,
	size: 8,
	setter: zc,
	cols: 2
}, q[Zs] = {
	Type: Uint32Array,
	size: 12,
	setter: Bc,
	cols: 3
}, q[Qs] = {
	Type: Uint32Array,
	size: 16,
	setter: Vc,
	cols: 4
}, q[$s] = {
	Type: Float32Array,
	size: 32,
	setter: qc,
	rows: 2,
	cols: 2
}, q[ec] = {
	Type: Float32Array,
	size: 48,
	setter: Jc,
	rows: 3,
	cols: 3
}, q[tc] = {
	Type: Float32Array,
	size: 64,
	setter: Yc,
	rows: 4,
	cols: 4
}, q[oc] = {
	Type: Float32Array,
	size: 32,
	setter: Xc,
	rows: 2,
	cols: 3
}, q[sc] = {
	Type: Float32Array,
	size: 32,
	setter: Qc,
	rows: 2,
	cols: 4
}, q[cc] = {
	Type: Float32Array,
	size: 48,
	setter: Zc,
	rows: 3,
	cols: 2
}, q[lc] = {
	Type: Float32Array,
	size: 48,
	setter: el,
	rows: 3,
	cols: 4
}, q[uc] = {
	Type: Float32Array,
	size: 64,
	setter: $c,
	rows: 4,
	cols: 2
}, q[dc] = {
	Type: Float32Array,
	size: 64,
	setter: tl,
	rows: 4,
	cols: 3
}, q[nc] = {
	Type: null,
	size: 0,
	setter: J,
	arraySetter: Y,
	bindPoint: Dc
}, q[rc] = {
	Type: null,
	size: 0,
	setter: J,
	arraySetter: Y,
	bindPoint: Oc
}, q[ic] = {
	Type: null,
	size: 0,
	setter: J,
	arraySetter: Y,
	bindPoint: kc
}, q[ac] = {
	Type: null,
	size: 0,
	setter: J,
	arraySetter: Y,
	bindPoint: Dc
}, q[fc] = {
	Type: null,
	size: 0,
	setter: J,
	arraySetter: Y,
	bindPoint: Ac
}, q[pc] = {
	Type: null,
	size: 0,
	setter: J,
	arraySetter: Y,
	bindPoint: Ac
}, q[mc] = {
	Type: null,
	size: 0,
	setter: J,
	arraySetter: Y,
	bindPoint: Oc
}, q[yc] = {
	Type: null,
	size: 0,
	setter: J,
	arraySetter: Y,
	bindPoint: Dc
}, q[bc] = {
	Type: null,
	size: 0,
	setter: J,
	arraySetter: Y,
	bindPoint: kc
}, q[xc] = {
	Type: null,
	size: 0,
	setter: J,
	arraySetter: Y,
	bindPoint: Oc
}, q[Sc] = {
	Type: null,
	size: 0,
	setter: J,
	arraySetter: Y,
	bindPoint: Ac
}, q[Cc] = {
	Type: null,
	size: 0,
	setter: J,
	arraySetter: Y,
	bindPoint: Dc
}, q[wc] = {
	Type: null,
	size: 0,
	setter: J,
	arraySetter: Y,
	bindPoint: kc
}, q[Tc] = {
	Type: null,
	size: 0,
	setter: J,
	arraySetter: Y,
	bindPoint: Oc
}, q[Ec] = {
	Type: null,
	size: 0,
	setter: J,
	arraySetter: Y,
	bindPoint: Ac
};
function nl(e, t) {
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
		else e.bindBuffer(Es, n.buffer), e.enableVertexAttribArray(t), e.vertexAttribPointer(t, n.numComponents || n.size, n.type || Vs, n.normalize || !1, n.stride || 0, n.offset || 0), e.vertexAttribDivisor && e.vertexAttribDivisor(t, n.divisor || 0);
	};
}
function X(e, t) {
	return function(n) {
		if (n.value) {
			if (e.disableVertexAttribArray(t), n.value.length === 4) e.vertexAttrib4iv(t, n.value);
			else throw Error("The length of an integer constant value must be 4!");
		} else e.bindBuffer(Es, n.buffer), e.enableVertexAttribArray(t), e.vertexAttribIPointer(t, n.numComponents || n.size, n.type || Gs, n.stride || 0, n.offset || 0), e.vertexAttribDivisor && e.vertexAttribDivisor(t, n.divisor || 0);
	};
}
function rl(e, t) {
	return function(n) {
		if (n.value) {
			if (e.disableVertexAttribArray(t), n.value.length === 4) e.vertexAttrib4uiv(t, n.value);
			else throw Error("The length of an unsigned integer constant value must be 4!");
		} else e.bindBuffer(Es, n.buffer), e.enableVertexAttribArray(t), e.vertexAttribIPointer(t, n.numComponents || n.size, n.type || hc, n.stride || 0, n.offset || 0), e.vertexAttribDivisor && e.vertexAttribDivisor(t, n.divisor || 0);
	};
}
function il(e, t, n) {
	let r = n.size, i = n.count;
	return function(n) {
		e.bindBuffer(Es, n.buffer);
		let a = n.size || n.numComponents || r, o = a / i, s = n.type || Vs, c = q[s].size * a, l = n.normalize || !1, u = n.offset || 0, d = c / i;
		for (let r = 0; r < i; ++r) e.enableVertexAttribArray(t + r), e.vertexAttribPointer(t + r, o, s, l, c, u + d * r), e.vertexAttribDivisor && e.vertexAttribDivisor(t + r, n.divisor || 0);
	};
}
var Z = {};
Z[Vs] = {
	size: 4,
	setter: nl
}, Z[Hs] = {
	size: 8,
	setter: nl
}, Z[Us] = {
	size: 12,
	setter: nl
}, Z[Ws] = {
	size: 16,
	setter: nl
}, Z[Gs] = {
	size: 4,
	setter: X
}, Z[Ks] = {
	size: 8,
	setter: X
}, Z[qs] = {
	size: 12,
	setter: X
}, Z[Js] = {
	size: 16,
	setter: X
}, Z[hc] = {
	size: 4,
	setter: rl
}, Z[gc] = {
	size: 8,
	setter: rl
}, Z[_c] = {
	size: 12,
	setter: rl
}, Z[vc] = {
	size: 16,
	setter: rl
}, Z[Ys] = {
	size: 4,
	setter: X
}, Z[Xs] = {
	size: 8,
	setter: X
}, Z[Zs] = {
	size: 12,
	setter: X
}, Z[Qs] = {
	size: 16,
	setter: X
}, Z[$s] = {
	size: 4,
	setter: il,
	count: 2
}, Z[ec] = {
	size: 9,
	setter: il,
	count: 3
}, Z[tc] = {
	size: 16,
	setter: il,
	count: 4
};
var al = /ERROR:\s*\d+:(\d+)/gi;
function ol(e, t = "", n = 0) {
	let r = [...t.matchAll(al)], i = new Map(r.map((e, n) => {
		let i = parseInt(e[1]), a = r[n + 1], o = a ? a.index : t.length, s = t.substring(e.index, o);
		return [i - 1, s];
	}));
	return e.split("\n").map((e, t) => {
		let r = i.get(t);
		return `${t + 1 + n}: ${e}${r ? `\n\n^^^ ${r}` : ""}`;
	}).join("\n");
}
var sl = /^[ \t]*\n/;
function cl(e) {
	let t = 0;
	return sl.test(e) && (t = 1, e = e.replace(sl, "")), {
		lineOffset: t,
		shaderSource: e
	};
}
function ll(e, t) {
	return e.errorCallback(t), e.callback && setTimeout(() => {
		e.callback(`${t}\n${e.errors.join("\n")}`);
	}), null;
}
function ul(e, t, n, r) {
	if (r ||= Cs, !e.getShaderParameter(n, Os)) {
		let i = e.getShaderInfoLog(n), { lineOffset: a, shaderSource: o } = cl(e.getShaderSource(n)), s = `${ol(o, i, a)}\nError compiling ${cs(e, t)}: ${i}`;
		return r(s), s;
	}
	return "";
}
function dl(e, t, n) {
	let r, i, a;
	if (typeof t == "function" && (n = t, t = void 0), typeof e == "function") n = e, e = void 0;
	else if (e && !Array.isArray(e)) {
		let t = e;
		n = t.errorCallback, e = t.attribLocations, r = t.transformFeedbackVaryings, i = t.transformFeedbackMode, a = t.callback;
	}
	let o = n || Cs, s = [], c = {
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
var fl = ["VERTEX_SHADER", "FRAGMENT_SHADER"];
function pl(e, t) {
	if (t.indexOf("frag") >= 0) return As;
	if (t.indexOf("vert") >= 0) return js;
}
function ml(e, t, n) {
	let r = e.getAttachedShaders(t);
	for (let t of r) n.has(t) || e.deleteShader(t);
	e.deleteProgram(t);
}
var hl = (e = 0) => new Promise((t) => setTimeout(t, e));
function gl(e, t, n) {
	let r = e.createProgram(), { attribLocations: i, transformFeedbackVaryings: a, transformFeedbackMode: o } = dl(n);
	for (let n = 0; n < t.length; ++n) {
		let i = t[n];
		if (typeof i == "string") {
			let t = ws(i), r = t ? t.text : i, a = e[fl[n]];
			t && t.type && (a = pl(e, t.type) || a), i = e.createShader(a), e.shaderSource(i, cl(r).shaderSource), e.compileShader(i);
		}
		e.attachShader(r, i);
	}
	Object.entries(i).forEach(([t, n]) => e.bindAttribLocation(r, n, t));
	{
		let t = a;
		t && (t.attribs && (t = t.attribs), Array.isArray(t) || (t = Object.keys(t)), e.transformFeedbackVaryings(r, t, o || Ms));
	}
	return e.linkProgram(r), r;
}
function _l(e, t, n, r, i) {
	let a = dl(n, r, i), o = new Set(t), s = gl(e, t, a);
	function c(e, t) {
		let n = yl(e, t, a.errorCallback);
		return n && ml(e, t, o), n;
	}
	if (a.callback) vl(e, s).then(() => {
		let t = c(e, s);
		a.callback(t, t ? void 0 : s);
	});
	else return c(e, s) ? void 0 : s;
}
async function vl(e, t) {
	let n = e.getExtension("KHR_parallel_shader_compile"), r = n ? (e, t) => e.getProgramParameter(t, n.COMPLETION_STATUS_KHR) : () => !0, i = 0;
	do
		await hl(i), i = 1e3 / 60;
	while (!r(e, t));
}
function yl(e, t, n) {
	if (n ||= Cs, !e.getProgramParameter(t, ks)) {
		let r = e.getProgramInfoLog(t);
		return n(`Error in program linking: ${r}`), `${r}\n${e.getAttachedShaders(t).map((t) => ul(e, e.getShaderParameter(t, e.SHADER_TYPE), t, n)).filter((e) => e).join("\n")}`;
	}
}
function bl(e, t, n, r, i) {
	return _l(e, t, n, r, i);
}
function xl(e) {
	let t = e.name;
	return t.startsWith("gl_") || t.startsWith("webgl_");
}
var Sl = /(\.|\[|]|\w+)/g, Cl = (e) => e >= "0" && e <= "9";
function wl(e, t, n, r) {
	let i = e.split(Sl).filter((e) => e !== ""), a = 0, o = "";
	for (;;) {
		let e = i[a++];
		o += e;
		let s = Cl(e[0]), c = s ? parseInt(e) : e;
		if (s && (o += i[a++]), a === i.length) {
			n[c] = t;
			break;
		}
		{
			let e = i[a++], t = e === "[", s = n[c] || (t ? [] : {});
			n[c] = s, n = s, r[o] = r[o] || function(e) {
				return function(t) {
					Ol(e, t);
				};
			}(s), o += e;
		}
	}
}
function Tl(e, t) {
	let n = 0;
	function r(t, r, i) {
		let a = r.name.endsWith("[0]"), o = r.type, s = q[o];
		if (!s) throw Error(`unknown type: 0x${o.toString(16)}`);
		let c;
		if (s.bindPoint) {
			let t = n;
			n += r.size, c = a ? s.arraySetter(e, o, t, i, r.size) : s.setter(e, o, t, i, r.size);
		} else c = s.arraySetter && a ? s.arraySetter(e, i) : s.setter(e, i);
		return c.location = i, c;
	}
	let i = {}, a = {}, o = e.getProgramParameter(t, Ns);
	for (let n = 0; n < o; ++n) {
		let o = e.getActiveUniform(t, n);
		if (xl(o)) continue;
		let s = o.name;
		s.endsWith("[0]") && (s = s.substr(0, s.length - 3));
		let c = e.getUniformLocation(t, o.name);
		if (c) {
			let e = r(t, o, c);
			i[s] = e, wl(s, e, a, i);
		}
	}
	return i;
}
function El(e, t) {
	let n = {}, r = e.getProgramParameter(t, Fs);
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
function Dl(e, t) {
	let n = e.getProgramParameter(t, Ns), r = [], i = [];
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
	let a = {}, o = e.getProgramParameter(t, Is);
	for (let n = 0; n < o; ++n) {
		let r = e.getActiveUniformBlockName(t, n), i = {
			index: e.getUniformBlockIndex(t, r),
			usedByVertexShader: e.getActiveUniformBlockParameter(t, n, Ls),
			usedByFragmentShader: e.getActiveUniformBlockParameter(t, n, Rs),
			size: e.getActiveUniformBlockParameter(t, n, zs),
			uniformIndices: e.getActiveUniformBlockParameter(t, n, Bs)
		};
		i.used = i.usedByVertexShader || i.usedByFragmentShader, a[r] = i;
	}
	return {
		blockSpecs: a,
		uniformData: r
	};
}
function Ol(e, t) {
	for (let n in t) {
		let r = e[n];
		typeof r == "function" ? r(t[n]) : Ol(e[n], t[n]);
	}
}
function kl(e, ...t) {
	let n = e.uniformSetters || e, r = t.length;
	for (let e = 0; e < r; ++e) {
		let r = t[e];
		if (Array.isArray(r)) {
			let e = r.length;
			for (let t = 0; t < e; ++t) kl(n, r[t]);
		} else for (let e in r) {
			let t = n[e];
			t && t(r[e]);
		}
	}
}
function Al(e, t) {
	let n = {}, r = e.getProgramParameter(t, Ps);
	for (let i = 0; i < r; ++i) {
		let r = e.getActiveAttrib(t, i);
		if (xl(r)) continue;
		let a = e.getAttribLocation(t, r.name), o = Z[r.type], s = o.setter(e, a, o);
		s.location = a, n[r.name] = s;
	}
	return n;
}
function jl(e, t) {
	for (let n in t) {
		let r = e[n];
		r && r(t[n]);
	}
}
function Ml(e, t, n) {
	n.vertexArrayObject ? e.bindVertexArray(n.vertexArrayObject) : (jl(t.attribSetters || t, n.attribs), n.indices && e.bindBuffer(Ds, n.indices));
}
function Nl(e, t) {
	let n = Tl(e, t), r = Al(e, t), i = {
		program: t,
		uniformSetters: n,
		attribSetters: r,
		uniformLocations: Object.fromEntries(Object.entries(n).map(([e, t]) => [e, t.location])),
		attribLocations: Object.fromEntries(Object.entries(r).map(([e, t]) => [e, t.location]))
	};
	return ss(e) && (i.uniformBlockSpec = Dl(e, t), i.transformFeedbackInfo = El(e, t)), i;
}
var Pl = /\s|{|}|;/;
function Fl(e, t, n, r, i) {
	let a = dl(n, r, i), o = [];
	if (t = t.map(function(e) {
		if (!Pl.test(e)) {
			let t = ws(e);
			if (t) e = t.text;
			else {
				let t = `no element with id: ${e}`;
				a.errorCallback(t), o.push(t);
			}
		}
		return e;
	}), o.length) return ll(a, "");
	let s = a.callback;
	s && (a.callback = (t, n) => {
		s(t, t ? void 0 : Nl(e, n));
	});
	let c = bl(e, t, a);
	return c ? Nl(e, c) : null;
}
var Il = 4, Ll = 5123;
function Rl(e, t, n, r, i, a) {
	n = n === void 0 ? Il : n;
	let o = t.indices, s = t.elementType, c = r === void 0 ? t.numElements : r;
	i = i === void 0 ? 0 : i, s || o ? a === void 0 ? e.drawElements(n, c, s === void 0 ? Ll : t.elementType, i) : e.drawElementsInstanced(n, c, s === void 0 ? Ll : t.elementType, i, a) : a === void 0 ? e.drawArrays(n, i, c) : e.drawArraysInstanced(n, i, c, a);
}
var zl = 6402, Bl = 33190, Vl = 36012, Hl = 35056, Ul = 36013, Wl = 32854, Gl = 32855, Kl = 36194, ql = 33189, Jl = 6401, Yl = 36168, Xl = 34041, Zl = 36096, Ql = 36128, $l = 33306, Q = {};
Q[Xl] = $l, Q[Jl] = Ql, Q[Yl] = Ql, Q[zl] = Zl, Q[ql] = Zl, Q[Bl] = Zl, Q[Vl] = Zl, Q[Hl] = $l, Q[Ul] = $l;
var $ = {};
$[Wl] = !0, $[Gl] = !0, $[Kl] = !0, $[Xl] = !0, $[ql] = !0, $[Jl] = !0, $[Yl] = !0;
function eu(e, t, n) {
	let r = e.createVertexArray();
	return e.bindVertexArray(r), t.length || (t = [t]), t.forEach(function(t) {
		Ml(e, t, n);
	}), e.bindVertexArray(null), {
		numElements: n.numElements,
		elementType: n.elementType,
		vertexArrayObject: r
	};
}
// src/scatter.ts
var tu = "#version 300 es\nin vec2 from;\nin vec2 to;\nin vec4 color;\nin float shape;\nuniform float t;\nuniform vec3 scale;       // centre x, centre y, radius: in layout units\nuniform vec2 canvas;      // width, height: in device pixels\nuniform vec3 zoom;        // x, y: in device pixels; factor\nuniform float size;       // diameter of a mark, in device pixels\nout vec4 markColor;\nflat out int markShape;\nvoid main() {\n  vec2 unit = (mix(from, to, t) - scale.xy) / scale.z;\n  vec2 pixel = 0.5 * canvas + vec2(unit.x, -unit.y) * 0.5 * min(canvas.x, canvas.y);\n  vec2 clip = (pixel * zoom.z + zoom.xy) / canvas * 2.0 - 1.0;\n  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);\n  // A hidden class has no opacity; a point of no size costs no fragments.\n  gl_PointSize = color.a > 0.0 ? size : 0.0;\n  markColor = color;\n  markShape = int(shape);\n}", nu = "#version 300 es\nprecision highp float;\nin vec4 markColor;\nflat in int markShape;\nuniform vec3 outline;\nuniform float size;\nout vec4 result;\nfloat distanceTo(vec2 p) {\n  if (markShape == 0) return length(p) - 0.72;\n  if (markShape == 1) return max(abs(p.x), abs(p.y)) - 0.63;\n  if (markShape == 2) return max(dot(vec2(abs(p.x), -p.y), normalize(vec2(1.75, 1.0))) - 0.40, p.y - 0.62);\n  if (markShape == 3) return (abs(p.x) + abs(p.y)) * 0.7071 - 0.60;\n  vec2 q = abs(p);\n  return min(max(q.x - 0.82, q.y - 0.34), max(q.y - 0.82, q.x - 0.34));\n}\nvoid main() {\n  float pixel = 2.0 / size;\n  float d = distanceTo(gl_PointCoord * 2.0 - 1.0);\n  float coverage = 1.0 - smoothstep(-0.5 * pixel, 0.5 * pixel, d);\n  if (coverage <= 0.0) discard;\n  float edge = smoothstep(-1.2 * pixel, -0.5 * pixel, d);\n  float alpha = coverage * markColor.a;\n  result = vec4(mix(markColor.rgb, outline, edge * 0.75) * alpha, alpha);\n}", ru = class {
	gl;
	program;
	buffers;
	vertices;
	constructor(e, t) {
		this.gl = e;
		let n = t.length;
		this.program = Fl(e, [tu, nu]), this.buffers = os(e, {
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
		}), this.vertices = eu(e, this.program, this.buffers);
	}
	setPositions(e, t) {
		this.write("from", e), this.write("to", t);
	}
	setColors(e) {
		this.write("color", e);
	}
	draw(e, t, n) {
		let { gl: r } = this, i = devicePixelRatio;
		r.viewport(0, 0, r.canvas.width, r.canvas.height), r.clearColor(0, 0, 0, 0), r.clear(r.COLOR_BUFFER_BIT), r.enable(r.BLEND), r.blendFunc(r.ONE, r.ONE_MINUS_SRC_ALPHA), r.useProgram(this.program.program), kl(this.program, {
			t: e.t,
			scale: [
				e.scale.x,
				e.scale.y,
				e.scale.radius
			],
			canvas: [r.canvas.width, r.canvas.height],
			zoom: [
				e.zoom.x * i,
				e.zoom.y * i,
				e.zoom.k
			],
			size: t * i,
			outline: n
		}), r.bindVertexArray(this.vertices.vertexArrayObject ?? null), Rl(r, this.vertices, r.POINTS);
	}
	destroy() {
		let { gl: e } = this;
		e.clear(e.COLOR_BUFFER_BIT), e.deleteVertexArray(this.vertices.vertexArrayObject ?? null);
		for (let t of Object.values(this.buffers.attribs ?? {})) e.deleteBuffer(t.buffer ?? null);
		e.deleteProgram(this.program.program);
	}
	write(e, t) {
		let n = this.buffers.attribs?.[e];
		n && ns(this.gl, n, t);
	}
}, iu = class {
	name;
	static = null;
	frames = [];
	known = /* @__PURE__ */ new Set();
	constructor(e) {
		this.name = e;
	}
	add(e) {
		this.static ??= e.static;
		let t = !1;
		for (let [n, r] of e.frames) this.known.has(n) || (this.known.add(n), this.frames.push({
			epoch: n,
			points: r,
			scale: {
				x: 0,
				y: 0,
				radius: 1
			}
		}), t = !0);
		return t && (this.frames.sort((e, t) => e.epoch - t.epoch), this.rescale()), { missing: e.epochs.length > 0 && (!this.static || e.epochs.some((e) => !this.known.has(e))) };
	}
	rescale() {
		let e = null;
		for (let t of this.frames) t.scale = Ja(t.points, e), e = t.scale;
	}
}, au = class {
	element;
	plot;
	constructor(e, t) {
		this.element = e, this.plot = t;
	}
	show(e, t, n, r, i) {
		let a = r.classes[r.labels[e]], o = Object.assign(document.createElement("div"), { className: "name" });
		o.append(za(a, i), a.name);
		let s = Object.assign(document.createElement("div"), {
			className: "id",
			textContent: `image ${r.ids[e]}`
		}), c = document.createElement("div");
		c.append(o, s), this.element.replaceChildren(ou(r.thumbnails, e), c), this.element.hidden = !1;
		let { clientWidth: l, clientHeight: u } = this.plot, { offsetWidth: d, offsetHeight: f } = this.element, p = t > l / 2 ? t - d - 12 : t + 12, m = Math.min(Math.max(n - f / 2, 4), u - f - 4);
		Object.assign(this.element.style, {
			left: `${p}px`,
			top: `${m}px`
		});
	}
	hide() {
		this.element.hidden = !0;
	}
};
function ou({ height: e, width: t, channels: n, pixels: r }, i) {
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
// src/view.ts
var su = 217, cu = 12, lu = class {
	onResend;
	elements;
	legend;
	tooltip;
	playback;
	resizes;
	zoomer = ka().scaleExtent([.5, 60]);
	series = new iu("");
	lastMessage = null;
	scatter = null;
	transform = ya;
	pendingDraw = 0;
	ground;
	constructor(e, t) {
		this.onResend = t, this.elements = Pa(e);
		let { root: n, plot: r, canvas: i, legend: a, tooltip: o } = this.elements;
		this.ground = ja(n).join(), this.legend = new Ba(a, () => this.recolor()), this.tooltip = new au(o, r), this.playback = new eo(() => this.framesMoved()), this.resizes = new ResizeObserver(() => this.resize()), this.resizes.observe(r), this.listen(), i.addEventListener("webglcontextlost", (e) => {
			e.preventDefault(), this.scatter = null;
		}), i.addEventListener("webglcontextrestored", () => this.buildScatter()), this.announce();
	}
	apply(e) {
		if (this.lastMessage && uu(this.lastMessage, e)) return;
		this.lastMessage = e;
		let t = Ha(e);
		t.series !== this.series.name && this.startSeries(t);
		let n = this.series.static !== null, { missing: r } = this.series.add(t);
		r && this.onResend(t.series), this.elements.caption.textContent = t.caption, !n && this.series.static && (this.drawLegend(), this.buildScatter()), this.series.static && this.playback.update([...this.series.frames]), this.announce(), this.requestDraw();
	}
	setTheme() {
		let e = ja(this.elements.root).join();
		e !== this.ground && (this.ground = e, this.drawLegend(), this.recolor());
	}
	destroy() {
		this.playback.reset(), this.resizes.disconnect(), cancelAnimationFrame(this.pendingDraw), this.scatter?.destroy(), this.elements.canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext(), this.elements.root.remove();
	}
	get dark() {
		return Ma(ja(this.elements.root));
	}
	startSeries(e) {
		this.series = new iu(e.series), this.playback.reset(), this.scatter?.destroy(), this.scatter = null;
	}
	buildScatter() {
		let e = this.series.static, t = this.elements.canvas.getContext("webgl2", { antialias: !1 });
		if (!t) {
			this.elements.notice.textContent = "This browser offers no WebGL 2, which the embedding needs. Enable hardware acceleration, or use another browser.";
			return;
		}
		if (!e) return;
		let n = Float32Array.from(e.labels, (t) => Ra.indexOf(e.classes[t].shape));
		this.scatter = new ru(t, n), this.resize(), this.recolor(), this.framesMoved();
	}
	drawLegend() {
		this.series.static && this.legend.setClasses(this.series.static.classes, this.dark);
	}
	recolor() {
		let e = this.series.static;
		if (!e) return;
		let t = this.dark, n = e.classes.map((e) => Aa(t ? e.dark : e.light)), r = new Uint8Array(4 * e.labels.length);
		e.labels.forEach((e, t) => r.set([...n[e], this.legend.shown[e] ? su : 0], 4 * t)), this.scatter?.setColors(r), this.tooltip.hide(), this.requestDraw();
	}
	framesMoved() {
		let e = this.playback.shown();
		e && this.scatter?.setPositions(e.from, e.to), this.tooltip.hide(), this.announce(), this.requestDraw();
	}
	requestDraw() {
		this.pendingDraw ||= requestAnimationFrame(() => this.draw());
	}
	draw() {
		this.pendingDraw = 0;
		let e = this.playback.shown(), t = this.series.static;
		if (!e || !t || !this.scatter) return;
		let [n, r, i] = ja(this.elements.root), a = Math.min(11, Math.max(4, 240 / Math.sqrt(t.labels.length)));
		this.scatter.draw({
			scale: e.scale,
			zoom: this.transform,
			t: e.t
		}, a, [
			n / 255,
			r / 255,
			i / 255
		]), e.t < 1 && this.requestDraw();
	}
	resize() {
		let { canvas: e, plot: t } = this.elements;
		e.width = Math.max(1, Math.round(t.clientWidth * devicePixelRatio)), e.height = Math.max(1, Math.round(t.clientHeight * devicePixelRatio)), this.requestDraw();
	}
	announce() {
		let { root: e, slider: t, epoch: n, play: r, fit: i, notice: a } = this.elements, { frames: o, index: s, frame: c, playing: l, following: u } = this.playback, d = c ? c.epoch === 0 ? "before training" : `epoch ${c.epoch}` : "";
		t.max = String(Math.max(0, o.length - 1)), t.value = String(Math.max(0, s)), t.setAttribute("aria-valuetext", d), n.textContent = d, r.textContent = l ? "Pause" : "Play", t.disabled = r.disabled = o.length < 2, i.disabled = o.length === 0, (this.scatter || !this.series.static) && (a.textContent = c ? "" : "Waiting for the first embedding…"), Object.assign(e.dataset, {
			series: this.series.name,
			epoch: c?.epoch ?? "",
			frames: o.length,
			points: this.series.static?.labels.length ?? 0,
			follow: u,
			zoom: this.transform.k.toFixed(3)
		});
	}
	listen() {
		let { canvas: e, plot: t, play: n, slider: r, fit: i } = this.elements;
		this.zoomer.on("zoom", ({ transform: e }) => {
			this.transform = e, this.tooltip.hide(), this.announce(), this.requestDraw();
		}), w(e).call(this.zoomer).on("dblclick.zoom", () => this.fit()), e.addEventListener("pointermove", (e) => this.hover(e)), e.addEventListener("pointerleave", () => this.tooltip.hide()), i.addEventListener("click", () => this.fit()), n.addEventListener("click", () => this.togglePlay()), r.addEventListener("input", () => {
			this.playback.pause(), this.playback.seek(Number(r.value));
		}), t.addEventListener("keydown", (e) => {
			let t = {
				" ": () => this.togglePlay(),
				ArrowLeft: () => this.playback.seek(this.playback.index - 1),
				ArrowRight: () => this.playback.seek(this.playback.index + 1),
				Escape: () => this.fit()
			}[e.key];
			t && (e.preventDefault(), t());
		});
	}
	togglePlay() {
		this.playback.playing ? this.playback.pause() : this.playback.play();
	}
	fit() {
		this.tooltip.hide(), w(this.elements.canvas).call(this.zoomer.transform, ya);
	}
	hover(e) {
		let t = this.pointAt(e.offsetX, e.offsetY), n = this.series.static;
		!t || !n ? this.tooltip.hide() : this.tooltip.show(t.point, t.x, t.y, n, this.dark);
	}
	pointAt(e, t) {
		let n = this.playback.shown(), r = this.series.static;
		if (!n || !r) return null;
		let { clientWidth: i, clientHeight: a } = this.elements.plot, o = to(n), s = .5 * Math.min(i, a) / n.scale.radius, c = null, l = cu;
		for (let u = 0; u < r.labels.length; u++) {
			if (!this.legend.shown[r.labels[u]]) continue;
			let d = this.transform.applyX(.5 * i + (o[2 * u] - n.scale.x) * s), f = this.transform.applyY(.5 * a - (o[2 * u + 1] - n.scale.y) * s), p = Math.hypot(d - e, f - t);
			p < l && (l = p, c = {
				point: u,
				x: d,
				y: f
			});
		}
		return c;
	}
};
function uu(e, t) {
	return e.length === t.length && e.every((e, n) => e === t[n]);
}
// src/streamlit.ts
var du = /* @__PURE__ */ new WeakMap();
function fu({ data: e, parentElement: t, setTriggerValue: n }) {
	let r = du.get(t);
	return r ? r.setTheme() : (r = new lu(t, (e) => n("resend", {
		series: e,
		at: Date.now()
	})), du.set(t, r)), e && r.apply(e), () => {
		du.get(t)?.destroy(), du.delete(t);
	};
}
export { fu as default };
