* Combine the results of one analysis on m synthetic copies of a table. Stata 14 or later.
*
* In memory: one observation a copy and term, with the variables term (string), estimate, std_error.
*
*   import delimited "results.csv", clear
*   do combine.do simple 32561 32561
*   list
*
* Arguments: rule, rows of each copy, rows of the real table.
*   simple     every copy was drawn from one fitted model (what Cloister's synthesizers do); one copy is enough
*              (Raab, Nowok and Dibben 2016, T_s)
*   proper     every copy has model parameters of its own; one copy is enough (the same, T_p)
*   fully      as proper, for many copies (Raghunathan, Reiter and Rubin 2003; Reiter 2002 where negative)
*   partially  only some cells were replaced, or differentially private copies (Reiter 2003)
* Left in memory: one observation a term with estimate, std_error, low, high, degrees (missing: normal), copies.
* The intervals hold if the model behind the copies is right for your question.

args rule copy_rows real_rows
if !inlist("`rule'", "simple", "proper", "fully", "partially") {
    display as error "rule has to be simple, proper, fully or partially"
    exit 198
}
confirm number `copy_rows'
confirm number `real_rows'
confirm string variable term
confirm numeric variable estimate std_error
assert !missing(estimate) & !missing(std_error) & std_error >= 0

tempvar variance order
generate long `order' = _n
generate double `variance' = std_error^2
collapse (mean) estimate within = `variance' (sd) spread = estimate ///
    (count) copies = std_error (min) `order', by(term)
sort `order'
drop `order'
if inlist("`rule'", "fully", "partially") {
    assert copies >= 2
}
generate double between = cond(missing(spread), 0, spread^2)
generate double share = `copy_rows' / `real_rows'
generate double total = .
generate double degrees = .

if "`rule'" == "simple" {
    replace total = within * (share + 1 / copies)
}
if "`rule'" == "proper" {
    replace total = within * (share + (1 + share) / copies)
}
if "`rule'" == "fully" {
    replace spread = (1 + 1 / copies) * between
    replace total = spread - within
    replace degrees = max((copies - 1) * (1 - within / spread)^2, 1) if total > 0
    replace total = share * within if total <= 0
}
if "`rule'" == "partially" {
    replace total = within + between / copies
    replace degrees = (copies - 1) * (1 + copies * within / between)^2 if between > 0
}

generate double std_error = sqrt(total)
generate double quantile = cond(missing(degrees), invnormal(0.975), invttail(degrees, 0.025))
generate double low = estimate - quantile * std_error
generate double high = estimate + quantile * std_error
drop within between spread share total quantile
order term estimate std_error low high degrees copies
