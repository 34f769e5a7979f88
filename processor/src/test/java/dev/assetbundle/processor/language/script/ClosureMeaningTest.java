package dev.assetbundle.processor.language.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.language.script.service.ScriptTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What short names and short code could change, and do not; each row would be wrong otherwise. */
class ClosureMeaningTest {

  private static String minified(String script) {
    String made = ScriptTask.MINIFY.run(script).text();
    return made.endsWith(";") ? made.substring(0, made.length() - 1) : made;
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "=>>",
      textBlock =
          """
          # functions in blocks are variables of the function around them
          function f(long){ if(long){ function text(){} } else { function text(){} } return text() } =>> function f(b){if(b){function a(){}}else{function a(){}}return a()}
          function f(){ try { function text(){} } finally {} return [1].map(text) }                 =>> function f(){{function a(){}}return[1].map(a)}
          function f(long){ switch(long){ case 0: function text(){} } return typeof text }          =>> function f(a){switch(a){case 0:function b(){}}return typeof b}
          function f(){ for(;;){ function text(){} break } return {text} }                          =>> function f(){for(;;){function a(){}break}return{text:a}}
          function f(){ { { function text(){} } } return text }                                     =>> function f(){{function a(){}}return a}
          function f(text){ { function text(){} } return text }                                     =>> function f(a){{function a(){}}return a}
          function f(){ { text = 5; function text(){} } return text }                               =>> function f(){{a=5;function a(){}}return a}
          # but not if something of the same name is in between, or the code is strict
          function f(){ { let text; { function text(){} } } return typeof text }                    =>> function f(){{let text;{function text(){}}}return typeof text}
          function f(){ 'use strict'; { function text(){} } return typeof text }                    =>> function f(){"use strict";{function a(){}}return typeof text}
          function f(){ { async function text(){} } return typeof text }                            =>> function f(){{async function a(){}}return typeof text}
          'use strict'; function f(){ { function text(){} } }                                       =>> "use strict";function f(){{function text(){}}}
          const text = 1; if(a){ { function text(){} } }                                            =>> const text=1;if(a){function text(){}}
          let text = 1; if(false){ function text(){} }                                              =>> let text=1
          # at top level they are globals
          if(a){ function walk(list){ return walk(list) } }                                         =>> if(a){function walk(a){return walk(a)}}
          if(a) function walk(){}                                                                   =>> if(a){function walk(){}}
          # code that never runs still declares
          function f(){ if(false){ function text(){} } text = 1 }                                   =>> function f(){var a;a=1}
          if(false){ function text(){} }                                                            =>> var text
          # parameters see other variables than the body does
          function f(start, read = () => start){ var start = 1; return read() }                     =>> function f(a,b=()=>a){var a=1;return b()}
          function o(text){ return function(read = () => text){ var text = 1; return read() + text } } =>> function o(a){return function(b=()=>a){var a=1;return b()+a}}
          function f(a, b = undefined){ a = 1; return arguments[0] }                                =>> function f(a,b=undefined){a=1;return arguments[0]}
          # the parameter of catch and a variable of its name
          try { f() } catch(text) { var text = text }                                               =>> try{f()}catch(text){var text=text}
          function f(){ try { g() } catch(long) { var other; let third } }                          =>> function f(){try{g()}catch(a){var b;let c}}
          # names that mean something as keys
          function f(__proto__){ return {__proto__} }                                               =>> function f(__proto__){return{__proto__}}
          x = {['__proto__']: 1, [`__proto__`]: 2}                                                  =>> x={["__proto__"]:1,["__proto__"]:2}
          # only a directive makes code strict
          ('use strict'); f( )                                                                      =>> f()
          'use\\x20strict'; f( )                                                                    =>> f()
          function f(){ 'use strict', 1; return this }                                              =>> function f(){"use strict",1;return this}
          function f(){ if(0){} 'use strict'; return this }                                         =>> function f(){return this}
          # parentheses that the grammar demands
          async function f(long){ return (await long) ** 2 }                                        =>> async function f(a){return(0,await a)**2}
          # who asks for names at run time sees those he can see, and no others
          function f(long){ return (0, eval)('long') + window.eval(long) }                          =>> function f(a){return(0,eval)("long")+window.eval(a)}
          function f(long){ function g(text){ return eval(text) } function h(other){ return other } } =>> function f(long){function g(text){return eval(text)}function h(a){return a}}
          function f(long, other){ with(long){ return other + (x => x) } }                          =>> function f(a,other){with(a)return other+(a=>a)}
          # what may throw, or ask a getter, is asked
          try { missing } catch(long) { f(long) }                                                   =>> try{missing}catch(a){f(a)}
          if(x > 0){ }                                                                              =>> 0<x
          var {} = f(), [,] = g()                                                                   =>> var {}=f(),[,]=g()
          x = [...y].length                                                                         =>> x=[...y].length
          const c = 1; c = 2                                                                        =>> const c=1;c=2
          x = y < y                                                                                 =>> x=y<y
          x = {valueOf(){ return 1 }} < 'a' + 3                                                     =>> x="a3">{valueOf(){return 1}}
          x = {toString(){ return 'a' }} + '' + `${{}}`                                             =>> x={toString(){return"a"}}+""+`${({})}`
          # dead code may go
          window.f = function(longName){ if(false){ if(longName){} } return longName + 1 }          =>> window.f=function(a){return a+1}
          window.f = function(longName){ if(true){ return longName + 1 } else if(longName){} }      =>> window.f=function(a){return a+1}
          window.f = function(longName){ if(false){ void longName() } return longName + 1 }         =>> window.f=function(a){return a+1}
          # names of what is not declared are not given to anything
          (function(first){ return function(second){ a = first + second + b } })()                  =>> (function(c){return function(d){a=c+d+b}})()
          """)
  void staysTheSame(String source, String expected) {
    assertEquals(expected, minified(source));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "=>>",
      textBlock =
          """
          /* @preserve a */ f()           =>> `/* @preserve a */|f()`
          f() // @license b               =>> `// @license b|f()`
          //! c|// and d||// e|f()        =>> `//! c|// and d|f()`
          f(/* X, @copyright */)          =>> `/* X, @copyright */|f()`
          /*! g */ f() /*! g */           =>> `/*! g */|f()`
          f('/*! h */')                   =>> `f("/*! h */")`
          <!-- i|f()|--> j                =>> f()
          /* k|*/ --> l|f()               =>> f()
          var s = 'é\\u2028', r = /\\u2029/ =>> `var s="é\\u2028",r=/\\u2029/`
          """)
  void keepsTheCommentsOfLicensesAndNoOthers(String source, String expected) {
    assertEquals(expected.replace('|', '\n'), minified(source.replace('|', '\n')));
  }
}
