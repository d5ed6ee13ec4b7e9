/* Less noise than chance: of more rows than are needed, choose those whose tables of counts lie nearest to what
 * is expected.
 *
 * A margin is a set of one to three columns; its table has one cell for every combination of their bytes. Rows are
 * swapped one for one while that lowers the weighted squared distance of all tables to their expectation
 * (Deville and Tille 2004, Efficient balanced sampling: the same end by exchange).
 */
#include "common.h"

/* Cells that fewer rows are expected in are left to their table's total: a row there always looks like one too many,
 * and choosing by them would favour what is common. */
#ifndef LEAST_EXPECTED
#define LEAST_EXPECTED 3.0f
#endif

static inline int32_t cell_of(const uint8_t *x, int64_t stride, int32_t row, const int32_t *columns, const int32_t *sizes) {
    int32_t cell = 0;
    for (int k = 0; k < 3 && columns[k] >= 0; k++)
        cell = cell * sizes[columns[k]] + x[(int64_t)columns[k] * stride + row];
    return cell;
}

/* Count every margin's table. margins: [many][3] columns, -1 for none; start: [many] first cell; cells: out. */
API int64_t cloister_count(const uint8_t *x, int64_t stride, int32_t n, const int32_t *sizes, const int32_t *margins,
                           const int32_t *start, int32_t many, int32_t *cells) {
    for (int32_t k = 0; k < many; k++)
        for (int32_t i = 0; i < n; i++) cells[start[k] + cell_of(x, stride, i, margins + 3 * k, sizes)]++;
    return n;
}

/* Choose `wanted` of n rows. expected: [cells] counts that `wanted` rows should have.
 *
 * Chosen rows are visited in a random order; each is held against the next row that is not chosen, round and round, `turns`
 * times over. chosen: [wanted] out, ascending. */
API int64_t cloister_balance(const uint8_t *x, int64_t stride, int32_t n, int32_t wanted, const int32_t *sizes,
                             const int32_t *margins, const int32_t *start, int32_t many, const float *expected,
                             int32_t all_cells, int32_t turns, uint64_t key, int32_t *chosen) {
    float *over = malloc((size_t)all_cells * sizeof *over), *weight = malloc((size_t)all_cells * sizeof *weight);
    int32_t *order = malloc((size_t)n * sizeof *order), *mine = malloc((size_t)many * 2 * sizeof *mine);
    int64_t swaps = -1;
    if (over && weight && order && mine) {
        for (int32_t c = 0; c < all_cells; c++) {
            over[c] = -expected[c];
            weight[c] = expected[c] < 0.0f ? 0.0f : 1.0f;
        }
        for (int32_t i = 0; i < n; i++) {
            const int32_t j = (int32_t)below(mix(key + (uint64_t)i), (uint32_t)i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        for (int32_t k = 0; k < many; k++)
            for (int32_t i = 0; i < wanted; i++) over[start[k] + cell_of(x, stride, order[i], margins + 3 * k, sizes)] += 1.0f;
        swaps = 0;
        int32_t next = wanted;
        for (int32_t turn = 0; turn < turns && n > wanted; turn++)
            for (int32_t i = 0; i < wanted; i++) {
                const int32_t out = order[i], in = order[next];
                float change = 0.0f;
                for (int32_t k = 0; k < many; k++) {
                    const int32_t a = start[k] + cell_of(x, stride, out, margins + 3 * k, sizes);
                    const int32_t b = start[k] + cell_of(x, stride, in, margins + 3 * k, sizes);
                    mine[2 * k] = a;
                    mine[2 * k + 1] = b;
                    if (a != b)
                        change += weight[a] * (fabsf(over[a] - 1.0f) - fabsf(over[a])) + weight[b] * (fabsf(over[b] + 1.0f) - fabsf(over[b]));
                }
                if (change < 0.0f) {
                    for (int32_t k = 0; k < many; k++) {
                        over[mine[2 * k]] -= 1.0f;
                        over[mine[2 * k + 1]] += 1.0f;
                    }
                    order[i] = in;
                    order[next] = out;
                    swaps++;
                }
                if (++next == n) next = wanted;
            }
        uint8_t *taken = calloc((size_t)n, 1);
        if (taken) {
            for (int32_t i = 0; i < wanted; i++) taken[order[i]] = 1;
            for (int32_t i = 0, k = 0; i < n; i++)
                if (taken[i]) chosen[k++] = i;
            free(taken);
        } else swaps = -1;
    }
    free(over); free(weight); free(order); free(mine);
    return swaps;
}

/* Of several draws of one column take for each row the one that brings the tables nearest to what is expected.
 *
 * x: [columns][stride] cells of the columns drawn before; cells: [codes] cell of this column's codes; options: [many_options][n]
 * codes; the first is replaced by the choice. For each of `many` tables: two earlier columns (-1: none) with their strides, this
 * column's stride, and where the table begins in expected ([all_cells], counts among n rows). */
API int64_t cloister_steer(const uint8_t *x, int64_t stride, int32_t n, const uint8_t *cells, int32_t *options,
                           int32_t many_options, const int32_t *columns, const int32_t *strides, const int32_t *own,
                           const int32_t *start, int32_t many, const float *expected, int32_t all_cells, int32_t turns) {
    float *over = malloc((size_t)all_cells * sizeof *over);
    int32_t *at = malloc((size_t)(many ? many : 1) * sizeof *at);
    int64_t moved = -1;
    if (over && at) {
        for (int32_t c = 0; c < all_cells; c++) over[c] = -expected[c];
        moved = 0;
        for (int32_t turn = 0; turn <= turns; turn++)
            for (int32_t i = 0; i < n; i++) {
                for (int32_t k = 0; k < many; k++) {
                    int32_t cell = start[k];
                    for (int32_t e = 0; e < 2; e++)
                        if (columns[2 * k + e] >= 0) cell += strides[2 * k + e] * x[(int64_t)columns[2 * k + e] * stride + i];
                    at[k] = cell;
                }
                const int32_t mine = cells[options[i]];
                if (!turn) {
                    for (int32_t k = 0; k < many; k++) over[at[k] + own[k] * mine] += 1.0f;
                    continue;
                }
                float best = 0.0f, leaving = 0.0f;
                int32_t chosen = 0;
                for (int32_t k = 0; k < many; k++) {
                    const float o = over[at[k] + own[k] * mine];
                    leaving += expected[at[k] + own[k] * mine] < 0.0f ? 0.0f : fabsf(o - 1.0f) - fabsf(o);
                }
                if (leaving >= 0.0f) continue;
                for (int32_t q = 1; q < many_options; q++) {
                    const int32_t other = cells[options[(int64_t)q * n + i]];
                    if (other == mine) continue;
                    float change = leaving;
                    for (int32_t k = 0; k < many; k++) {
                        const float o = over[at[k] + own[k] * other];
                        change += expected[at[k] + own[k] * other] < 0.0f ? 0.0f : fabsf(o + 1.0f) - fabsf(o);
                    }
                    if (change < best) {
                        best = change;
                        chosen = q;
                    }
                }
                if (!chosen) continue;
                const int32_t code = options[(int64_t)chosen * n + i], other = cells[code];
                for (int32_t k = 0; k < many; k++) {
                    over[at[k] + own[k] * mine] -= 1.0f;
                    over[at[k] + own[k] * other] += 1.0f;
                }
                options[(int64_t)chosen * n + i] = options[i];
                options[i] = code;
                moved++;
            }
    }
    free(over);
    free(at);
    return moved;
}
