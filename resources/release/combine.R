# Combine the results of one analysis on m synthetic copies of a table. Base R only.
#
# results: a data frame, one row a copy and term, with the columns term, estimate, std_error.
#
#   source("combine.R")
#   results <- read.csv("results.csv")
#   combine(results, rule = "simple", copy_rows = 32561, real_rows = 32561)
#
# How to make `results` from copies in a list:
#
#   results <- do.call(rbind, lapply(copies, function(copy) {
#     found <- summary(lm(hours ~ age + sex, data = copy))$coefficients
#     data.frame(term = rownames(found), estimate = found[, 1], std_error = found[, 2])
#   }))
#
# rule:
#   simple     every copy was drawn from one fitted model (what Cloister's synthesizers do); one copy is enough
#              (Raab, Nowok and Dibben 2016, T_s)
#   proper     every copy has model parameters of its own; one copy is enough (the same, T_p)
#   fully      as proper, for many copies (Raghunathan, Reiter and Rubin 2003; Reiter 2002 where negative)
#   partially  only some cells were replaced, or differentially private copies (Reiter 2003)
#
# The intervals hold if the model behind the copies is right for your question.

combine <- function(results, rule = c("simple", "proper", "fully", "partially"),
                    copy_rows, real_rows, level = 0.95) {
  rule <- match.arg(rule)
  stopifnot(
    all(c("term", "estimate", "std_error") %in% names(results)),
    all(is.finite(results$estimate)), all(is.finite(results$std_error)),
    all(results$std_error >= 0), copy_rows >= 1, real_rows >= 1, level > 0, level < 1
  )
  share <- copy_rows / real_rows
  one <- function(rows) {
    m <- nrow(rows)
    if (rule %in% c("fully", "partially") && m < 2) {
      stop("the rule ", rule, " needs at least two copies")
    }
    within <- mean(rows$std_error^2)
    between <- if (m > 1) var(rows$estimate) else 0
    degrees <- Inf
    if (rule == "simple") {
      total <- within * (share + 1 / m)
    } else if (rule == "proper") {
      total <- within * (share + (1 + share) / m)
    } else if (rule == "fully") {
      spread <- (1 + 1 / m) * between
      total <- spread - within
      if (total > 0) {
        degrees <- max((m - 1) * (1 - within / spread)^2, 1)
      } else {
        total <- share * within
      }
    } else {
      total <- within + between / m
      if (between > 0) degrees <- (m - 1) * (1 + m * within / between)^2
    }
    estimate <- mean(rows$estimate)
    half <- qt(0.5 + level / 2, df = degrees) * sqrt(total)
    data.frame(
      term = rows$term[1], estimate = estimate, std_error = sqrt(total),
      low = estimate - half, high = estimate + half, degrees = degrees, copies = m
    )
  }
  terms <- unique(results$term)
  combined <- lapply(terms, function(term) one(results[results$term == term, , drop = FALSE]))
  out <- do.call(rbind, combined)
  rownames(out) <- NULL
  out
}
