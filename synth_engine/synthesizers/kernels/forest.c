/* Honest density trees over small codes: growing, filling, drawing.
 *
 * A tree sends a row, described by one byte a column, to a leaf; a leaf is a run of donors: the codes that the
 * next column had in other rows. Every split is a set of byte values, so numbers and categories are one thing.
 */
#include "common.h"

static inline int goes_left(const uint64_t *mask, uint8_t value) { return (int)(mask[value >> 6] >> (value & 63) & 1); }

/* ------------------------------------------------------------------------------------------------ growing */

typedef struct {
    int32_t *hist;   /* [bins][groups] rows of this node */
    int32_t *total;  /* [bins] */
    uint32_t *seen;  /* [bins] bit g: group g occurs */
    uint64_t there[WORDS];
} Counts;

typedef struct {
    int32_t begin, end, parent, depth;
} Frame;

typedef struct {
    double gain;
    int32_t feature;
    uint64_t mask[WORDS];
} Split;

static void count_bins(Counts *c, const uint8_t *x, const uint8_t *y, const int32_t *rows, int32_t n, int32_t groups) {
    memset(c->there, 0, sizeof c->there);
    for (int32_t i = 0; i < n; i++) {
        const int32_t r = rows[i];
        const uint8_t b = x[r], g = y[r];
        c->hist[(int32_t)b * groups + g]++;
        c->total[b]++;
        c->seen[b] |= 1u << g;
        c->there[b >> 6] |= 1ULL << (b & 63);
    }
}

static void forget_bins(Counts *c, int32_t groups) {
    for (int w = 0; w < WORDS; w++)
        for (uint64_t left = c->there[w]; left; left &= left - 1) {
            const int32_t b = w * 64 + lowest(left);
            memset(c->hist + (int64_t)b * groups, 0, (size_t)groups * sizeof(int32_t));
            c->total[b] = 0;
            c->seen[b] = 0;
        }
}

/* Order categories by the first principal component of their outcome shares, in the chi-square metric: the best
 * two-way split of categories is then nearly always a cut of this order (Coppersmith, Hong, Hosking 1999). */
static void order_by_outcome(const Counts *c, int32_t *order, int32_t k, const int32_t *node, int32_t n, int32_t groups) {
    double scale[MOST_GROUPS], mean[MOST_GROUPS], v[MOST_GROUPS], next[MOST_GROUPS], score[MOST_BINS];
    double best = -1.0;
    for (int32_t g = 0; g < groups; g++) {
        mean[g] = (double)node[g] / n;
        scale[g] = node[g] ? 1.0 / sqrt(mean[g]) : 0.0;
        v[g] = 0.0;
    }
    for (int32_t i = 0; i < k; i++) {
        const int32_t b = order[i];
        double norm = 0.0, t = c->total[b];
        for (int32_t g = 0; g < groups; g++) {
            const double d = (c->hist[b * groups + g] / t - mean[g]) * scale[g];
            norm += d * d;
        }
        if (norm * t > best) {
            best = norm * t;
            for (int32_t g = 0; g < groups; g++) v[g] = (c->hist[b * groups + g] / t - mean[g]) * scale[g];
        }
    }
    for (int turn = 0; turn < 3; turn++) {
        for (int32_t g = 0; g < groups; g++) next[g] = 0.0;
        for (int32_t i = 0; i < k; i++) {
            const int32_t b = order[i];
            const double t = c->total[b];
            double s = 0.0;
            for (int32_t g = 0; g < groups; g++) s += (c->hist[b * groups + g] / t - mean[g]) * scale[g] * v[g];
            score[i] = s;
            for (int32_t g = 0; g < groups; g++) next[g] += t * s * (c->hist[b * groups + g] / t - mean[g]) * scale[g];
        }
        double norm = 0.0;
        for (int32_t g = 0; g < groups; g++) norm += next[g] * next[g];
        if (norm <= 0.0) break;
        norm = 1.0 / sqrt(norm);
        for (int32_t g = 0; g < groups; g++) v[g] = next[g] * norm;
    }
    for (int32_t i = 1; i < k; i++) { /* few categories: insertion keeps ties in order */
        const double s = score[i];
        const int32_t b = order[i];
        int32_t j = i;
        for (; j > 0 && score[j - 1] > s; j--) {
            score[j] = score[j - 1];
            order[j] = order[j - 1];
        }
        score[j] = s;
        order[j] = b;
    }
}

static void set_bits(uint64_t *mask, int32_t from, int32_t to) { /* bits from .. to - 1 */
    for (int32_t b = from; b < to; b++) mask[b >> 6] |= 1ULL << (b & 63);
}

static void try_feature(Counts *c, int32_t f, int ordered, int32_t bins, const int32_t *node, int32_t n, int32_t groups,
                        int32_t least, const double *xlogx, double base, Split *best) {
    int32_t order[MOST_BINS], k = 0, left[MOST_GROUPS] = {0}, rest[MOST_GROUPS];
    for (int w = 0; w < WORDS; w++)
        for (uint64_t bits = c->there[w]; bits; bits &= bits - 1) order[k++] = w * 64 + lowest(bits);
    if (k < 2) return;
    if (!ordered && k > 2) order_by_outcome(c, order, k, node, n, groups);
    double in_left = 0.0, in_rest = 0.0, found = best->gain;
    int32_t cut = -1, many = 0;
    for (int32_t g = 0; g < groups; g++) {
        rest[g] = node[g];
        in_rest += xlogx[node[g]];
    }
    for (int32_t i = 0; i + 1 < k; i++) {
        const int32_t b = order[i];
        const int32_t *h = c->hist + (int64_t)b * groups;
        for (uint32_t bits = c->seen[b]; bits; bits &= bits - 1) {
            const int g = __builtin_ctz(bits);
            in_left += xlogx[left[g] + h[g]] - xlogx[left[g]];
            in_rest += xlogx[rest[g] - h[g]] - xlogx[rest[g]];
            left[g] += h[g];
            rest[g] -= h[g];
        }
        many += c->total[b];
        if (many < least) continue;
        if (n - many < least) break;
        const double gain = in_left - xlogx[many] + in_rest - xlogx[n - many] - base;
        if (gain > found) {
            found = gain;
            cut = i;
        }
    }
    if (cut < 0) return;
    best->gain = found;
    best->feature = f;
    memset(best->mask, 0, sizeof best->mask);
    if (ordered) /* values between two that occur go half and half */
        set_bits(best->mask, 0, (order[cut] + order[cut + 1] + 1) / 2 > order[cut] ? (order[cut] + order[cut + 1] + 1) / 2 : order[cut] + 1);
    else {
        int32_t many_left = 0;
        for (int32_t i = 0; i <= cut; i++) {
            set_bits(best->mask, order[i], order[i] + 1);
            many_left += c->total[order[i]];
        }
        if (2 * many_left > n) /* values that do not occur go with the many */
            for (int32_t b = 0; b < bins; b++)
                if (!(c->there[b >> 6] >> (b & 63) & 1)) set_bits(best->mask, b, b + 1);
    }
}

/* Grow one tree, depth first: a left child is its parent's number plus one.
 *
 * x: [features][stride] bytes; bins, ordered: per feature; y: [stride] outcome groups; rows: [n] which rows.
 * least: rows of a child; deepest: levels; worth: log-likelihood a split must gain.
 * feature, right: [capacity] out, -1 in leaves; mask: [capacity][4] out.
 * Splits maximise the likelihood of the outcome groups (entropy gain; Quinlan 1986).
 * Returns the number of nodes.
 */
API int64_t cloister_grow(const uint8_t *x, int64_t stride, const int32_t *bins, const uint8_t *ordered,
                          const int32_t *features, int32_t many_features, const uint8_t *y, int32_t groups,
                          const int32_t *rows, int32_t n, int32_t least, int32_t deepest, double worth,
                          int32_t capacity, int32_t *feature, int32_t *right, uint64_t *mask) {
    uint8_t *own = malloc((size_t)n * (size_t)(many_features + 1));
    int32_t *at = malloc((size_t)n * sizeof *at), *spare = malloc((size_t)n * sizeof *spare);
    double *xlogx = malloc(((size_t)n + 1) * sizeof *xlogx);
    Frame *stack = malloc((size_t)capacity * sizeof *stack);
    Counts c = {calloc((size_t)MOST_BINS * MOST_GROUPS, sizeof(int32_t)), calloc(MOST_BINS, sizeof(int32_t)),
                calloc(MOST_BINS, sizeof(uint32_t)), {0}};
    int64_t nodes = -1;
    if (own && at && spare && xlogx && stack && c.hist && c.total && c.seen) {
        uint8_t *oy = own + (size_t)n * (size_t)many_features;
        for (int32_t f = 0; f < many_features; f++) {
            const uint8_t *from = x + (int64_t)features[f] * stride;
            for (int32_t i = 0; i < n; i++) own[(int64_t)f * n + i] = from[rows[i]];
        }
        for (int32_t i = 0; i < n; i++) {
            oy[i] = y[rows[i]];
            at[i] = i;
        }
        xlogx[0] = 0.0;
        for (int32_t i = 1; i <= n; i++) xlogx[i] = i * log((double)i);
        int32_t top = 0;
        nodes = 0;
        stack[top++] = (Frame){0, n, -1, 0};
        while (top) {
            const Frame here = stack[--top];
            const int32_t id = (int32_t)nodes++, many = here.end - here.begin;
            if (here.parent >= 0 && id != here.parent + 1) right[here.parent] = id;
            feature[id] = right[id] = -1;
            memset(mask + (int64_t)id * WORDS, 0, WORDS * sizeof(uint64_t));
            /* Each waiting frame becomes at least one node: room is kept for them. */
            if (many < 2 * least || here.depth >= deepest || nodes + top + 2 > capacity) continue;
            int32_t node[MOST_GROUPS] = {0};
            for (int32_t i = here.begin; i < here.end; i++) node[oy[at[i]]]++;
            double base = -xlogx[many];
            for (int32_t g = 0; g < groups; g++) base += xlogx[node[g]];
            if (base > -1e-9) continue; /* one outcome only */
            Split best = {worth, -1, {0}};
            for (int32_t f = 0; f < many_features; f++) {
                count_bins(&c, own + (int64_t)f * n, oy, at + here.begin, many, groups);
                try_feature(&c, f, ordered[features[f]], bins[features[f]], node, many, groups, least, xlogx, base, &best);
                forget_bins(&c, groups);
            }
            if (best.feature < 0) continue;
            int32_t l = here.begin, r = 0;
            const uint8_t *by = own + (int64_t)best.feature * n;
            for (int32_t i = here.begin; i < here.end; i++) {
                const int32_t row = at[i];
                if (goes_left(best.mask, by[row])) at[l++] = row;
                else spare[r++] = row;
            }
            memcpy(at + l, spare, (size_t)r * sizeof *at);
            feature[id] = features[best.feature];
            memcpy(mask + (int64_t)id * WORDS, best.mask, sizeof best.mask);
            stack[top++] = (Frame){l, here.end, id, here.depth + 1};
            stack[top++] = (Frame){here.begin, l, id, here.depth + 1};
        }
    }
    free(own); free(at); free(spare); free(xlogx); free(stack);
    free(c.hist); free(c.total); free(c.seen);
    return nodes;
}

/* ------------------------------------------------------------------------------------------------ filling */

static inline int32_t leaf_of(const uint8_t *x, int64_t stride, int64_t row, const int32_t *feature, const int32_t *right,
                              const uint64_t *mask) {
    int32_t node = 0;
    while (feature[node] >= 0)
        node = goes_left(mask + (int64_t)node * WORDS, x[(int64_t)feature[node] * stride + row]) ? node + 1 : right[node];
    return node;
}

/* Fill a tree with the rows that did not shape it, after taking back what they do not confirm.
 *
 * A split stays while the likelihood ratio of the outcome groups, less `penalty` a degree of freedom, is positive
 * over the whole subtree, and both sides keep `least` rows. Arrays of the tree are compacted in place.
 * rows: [n], in order of code, so that a leaf's donors come in order. begin, end: [nodes] out; parent: [nodes] out;
 * donors: [n] out, codes leaf by leaf: a node's are donors[begin .. end - 1].
 * Returns the number of nodes left.
 */
API int64_t cloister_fill(const uint8_t *x, int64_t stride, const uint8_t *y, int32_t groups, const int32_t *codes,
                          const int32_t *rows, int32_t n, double penalty, int32_t least, int32_t nodes,
                          int32_t *feature, int32_t *right, uint64_t *mask, int32_t *parent, int32_t *begin,
                          int32_t *end, int32_t *donors) {
    int32_t *leaf = malloc((size_t)(n ? n : 1) * sizeof *leaf);
    int32_t *held = calloc((size_t)nodes * (size_t)groups, sizeof *held), *many = calloc((size_t)nodes, sizeof *many);
    int32_t *home = malloc((size_t)nodes * sizeof *home), *number = malloc((size_t)nodes * sizeof *number);
    double *value = calloc((size_t)nodes, sizeof *value), *fit = malloc((size_t)nodes * sizeof *fit);
    int64_t kept = -1;
    if (leaf && held && many && home && number && value && fit) {
        for (int32_t i = 0; i < n; i++) {
            leaf[i] = leaf_of(x, stride, rows[i], feature, right, mask);
            held[(int64_t)leaf[i] * groups + y[rows[i]]]++;
            many[leaf[i]]++;
        }
        for (int32_t id = nodes - 1; id >= 0; id--) {
            int32_t *h = held + (int64_t)id * groups;
            if (feature[id] >= 0) {
                const int32_t *a = held + (int64_t)(id + 1) * groups, *b = held + (int64_t)right[id] * groups;
                for (int32_t g = 0; g < groups; g++) h[g] = a[g] + b[g];
                many[id] = many[id + 1] + many[right[id]];
            }
            int32_t kinds = 0;
            fit[id] = many[id] ? -many[id] * log((double)many[id]) : 0.0;
            for (int32_t g = 0; g < groups; g++)
                if (h[g]) {
                    fit[id] += h[g] * log((double)h[g]);
                    kinds++;
                }
            if (feature[id] >= 0) {
                const int32_t l = id + 1, r = right[id];
                const double gain = 2.0 * (fit[l] + fit[r] - fit[id]) - penalty * (kinds > 1 ? kinds - 1 : 1);
                const double worth = gain + value[l] + value[r];
                if (worth > 0.0 && many[l] >= least && many[r] >= least) value[id] = worth;
                else feature[id] = -1;
            }
        }
        /* What hangs under a node that became a leaf goes home to it. */
        kept = 0;
        for (int32_t id = 0; id < nodes; id++) home[id] = -1;
        home[0] = 0;
        parent[0] = -1;
        for (int32_t id = 0; id < nodes; id++) {
            const int32_t h = home[id];
            const int split = h == id && feature[id] >= 0;
            if (h == id) number[id] = (int32_t)kept++;
            if (right[id] >= 0) {
                home[id + 1] = split ? id + 1 : h;
                home[right[id]] = split ? right[id] : h;
            }
        }
        int32_t *up = many; /* reused: parent by old number */
        for (int32_t id = 0; id < nodes; id++)
            if (home[id] == id && feature[id] >= 0) up[id + 1] = up[right[id]] = number[id];
        up[0] = -1;
        for (int32_t id = 0; id < nodes; id++) {
            if (home[id] != id) continue;
            const int32_t to = number[id];
            parent[to] = up[id];
            const int32_t child = feature[id] >= 0 ? number[right[id]] : -1;
            feature[to] = feature[id];
            right[to] = child;
            if (to != id) memcpy(mask + (int64_t)to * WORDS, mask + (int64_t)id * WORDS, WORDS * sizeof(uint64_t));
            begin[to] = end[to] = 0;
        }
        for (int32_t i = 0; i < n; i++) {
            leaf[i] = number[home[leaf[i]]];
            end[leaf[i]]++;
        }
        int32_t sum = 0;
        for (int32_t id = 0; id < kept; id++) {
            begin[id] = sum;
            sum += end[id];
            end[id] = begin[id];
        }
        for (int32_t i = 0; i < n; i++) donors[end[leaf[i]]++] = codes[rows[i]];
        for (int32_t id = (int32_t)kept - 1; id > 0; id--)
            if (end[id] > end[parent[id]]) end[parent[id]] = end[id];
    }
    free(leaf); free(held); free(many); free(home); free(number); free(value); free(fit);
    return kept;
}

/* ------------------------------------------------------------------------------------------------ drawing */

/* All that a walk asks of a node, in one line of the cache. */
typedef struct {
    uint64_t mask[WORDS];
    int32_t feature, right, parent, begin, end, unused[3];
} Node;

static inline int32_t walk(const uint8_t *x, int64_t stride, int64_t row, const Node *tree) {
    int32_t at = 0;
    while (tree[at].feature >= 0)
        at = goes_left(tree[at].mask, x[(int64_t)tree[at].feature * stride + row]) ? at + 1 : tree[at].right;
    return at;
}

/* Codes of donors take two bytes where they fit: most of a draw is waiting for them. */
static inline int32_t donor(const void *donors, int32_t narrow, int64_t at) {
    return narrow ? ((const uint16_t *)donors)[at] : ((const int32_t *)donors)[at];
}

#define LANES 8  /* rows that go down their trees together */
#define BATCH 64 /* rows whose donors are on their way at once */

/* Several rows down their trees at once. Which way is as good as random, so the next node is computed, not branched to;
 * a leaf leads to itself. */
static void walk_together(const uint8_t *x, int64_t stride, const int32_t *rows, const Node **trees, int32_t many,
                          int32_t *at) {
    for (int32_t q = 0; q < many; q++) at[q] = 0;
    int32_t moved;
    do {
        moved = 0;
        for (int32_t q = 0; q < many; q++) {
            const Node *node = trees[q] + at[q];
            const int32_t leaf = node->feature >> 31; /* all ones in a leaf */
            const int32_t left = -goes_left(node->mask, x[(int64_t)(node->feature & ~leaf) * stride + rows[q]]);
            const int32_t on = node->right ^ ((node->right ^ (at[q] + 1)) & left);
            const int32_t next = on ^ ((on ^ at[q]) & leaf);
            moved |= next ^ at[q];
            at[q] = next;
        }
    } while (moved);
}

/* Whether a code may stand beside the row's earlier columns. */
static inline int allowed(const uint8_t *x, int64_t stride, int32_t row, const int32_t *guards, int32_t many,
                          const uint64_t *never, int32_t words, int32_t code) {
    for (int32_t k = 0; k < many; k++) {
        const uint8_t b = x[(int64_t)guards[k] * stride + row];
        if (never[((int64_t)k * MOST_BINS + b) * words + (code >> 6)] >> (code & 63) & 1) return 0;
    }
    return 1;
}

/* Draw a code for each of n rows from a forest.
 *
 * x: [columns][stride] bytes of the rows' earlier columns. Trees stand one after another: root[t] is the number of
 * tree t's first node, child and parent numbers count from it; begin and end count over all donors.
 * donors: codes of two bytes where `narrow`, else of four.
 * A row's donor comes from its leaf, or with probability shrink / (shrink + donors) from the parent, and so on up.
 * Rows that share a leaf of the guide tree share an evenly spread sequence (Roberts 2018, R2): each donor is used
 * about equally often, so counts do not wander as independent draws do.
 * Where `even` is 0 rows are drawn one by one instead, in half the time: in a large table chance evens out by itself.
 * guards: earlier columns, with never: [guards][256][words] bit c: code c never stands beside that byte. A code that
 * may not is drawn again from the leaf, some times.
 * out: [options][n]; the first is the draw, the others are further donors of the same leaf.
 */
API int64_t cloister_draw(const uint8_t *x, int64_t stride, int32_t n, const int32_t *feature, const int32_t *right,
                          const uint64_t *mask, const int32_t *parent, const int32_t *begin, const int32_t *end,
                          const int32_t *root, int32_t trees, int32_t nodes, const void *donors, int32_t narrow, double shrink,
                          const int32_t *guards, int32_t many_guards, const uint64_t *never, int32_t words,
                          uint64_t key, int32_t even, int32_t options, int32_t *out) {
    int32_t *order = malloc((size_t)n * sizeof *order), *place = malloc((size_t)n * sizeof *place);
    int32_t *leaf = malloc((size_t)n * sizeof *leaf), *start = calloc((size_t)nodes + 1, sizeof *start);
    Node *node_of = malloc((size_t)nodes * sizeof *node_of);
    int64_t done = -1;
    if (order && place && leaf && start && node_of) {
        for (int32_t i = 0; i < nodes; i++) {
            memcpy(node_of[i].mask, mask + (int64_t)i * WORDS, sizeof node_of[i].mask);
            node_of[i].feature = feature[i];
            node_of[i].right = right[i];
            node_of[i].parent = parent[i];
            node_of[i].begin = begin[i];
            node_of[i].end = end[i];
        }
        const uint64_t shuffle = mix(key), climb = mix(key + 1);
        for (int32_t i = 0; even && i < n; i++) {
            const int32_t j = (int32_t)below(mix(shuffle + (uint64_t)i), (uint32_t)i + 1);
            place[i] = place[j];
            place[j] = i;
        }
        for (int32_t i = 0; even && i < n; i++) {
            leaf[i] = walk(x, stride, i, node_of);
            start[leaf[i] + 1]++;
        }
        for (int32_t i = 0; i < nodes; i++) start[i + 1] += start[i];
        for (int32_t i = 0; even && i < n; i++) order[start[leaf[place[i]]]++] = place[i];
        double u = unit(mix(key + 2)), v = unit(mix(key + 3));
        int32_t rows[BATCH], owns[BATCH], spots[BATCH];
        const Node *trees_of[BATCH];
        double us[BATCH];
        uint64_t chances[BATCH];
        for (int32_t k = 0; k < n; k++) {
            const int32_t lane = k % BATCH;
            if (!lane) { /* a few rows go down their trees together: one waits for memory while another walks */
                const int32_t many = n - k < BATCH ? n - k : BATCH;
                for (int32_t q = 0; q < many; q++) {
                    rows[q] = even ? order[k + q] : k + q;
                    chances[q] = mix(climb + (uint64_t)rows[q]);
                    u += 0.7548776662466927;
                    if (u >= 1.0) u -= 1.0;
                    v += 0.5698402909980532;
                    if (v >= 1.0) v -= 1.0;
                    if (!even) {
                        v = unit(chances[q] = mix(chances[q]));
                        u = unit(chances[q] = mix(chances[q]));
                        chances[q] = mix(chances[q]);
                    }
                    us[q] = u;
                    trees_of[q] = node_of + root[(int32_t)(v * trees)];
                }
                for (int32_t q = 0; q < many; q += LANES)
                    walk_together(x, stride, rows + q, trees_of + q, many - q < LANES ? many - q : LANES, owns + q);
                for (int32_t q = 0; q < many; q++) { /* donors lie far apart: they are asked for before they are needed */
                    const Node *node = trees_of[q] + owns[q];
                    int32_t size = node->end - node->begin;
                    while (node->parent >= 0 && unit(chances[q]) * (shrink + size) < shrink) {
                        node = trees_of[q] + node->parent;
                        size = node->end - node->begin;
                        chances[q] = mix(chances[q]);
                    }
                    spots[q] = node->begin + (int32_t)(us[q] * size);
                    __builtin_prefetch((const char *)donors + (int64_t)spots[q] * (narrow ? 2 : 4));
                }
            }
            const int32_t row = rows[lane], own = owns[lane];
            const Node *tree = trees_of[lane];
            uint64_t chance = chances[lane];
            int32_t code = donor(donors, narrow, spots[lane]);
            for (int turn = 0; turn < 8 && many_guards; turn++) {
                if (allowed(x, stride, row, guards, many_guards, never, words, code)) break;
                chance = mix(chance + 1);
                code = donor(donors, narrow, tree[own].begin + (int32_t)below(chance, (uint32_t)(tree[own].end - tree[own].begin)));
            }
            out[row] = code;
            for (int32_t o = 1; o < options; o++) {
                chance = mix(chance + 2);
                const int32_t at = tree[own].begin + (int32_t)below(chance, (uint32_t)(tree[own].end - tree[own].begin));
                const int32_t other = donor(donors, narrow, at);
                const int fits = allowed(x, stride, row, guards, many_guards, never, words, other);
                out[(int64_t)o * n + row] = fits ? other : code;
            }
        }
        done = n;
    }
    free(order); free(place); free(leaf); free(start); free(node_of);
    return done;
}

/* ---------------------------------------------------------------------------------------------- screening */

/* How much each of some columns tells about the outcome groups: mutual information in nats, less its expected
 * value under independence (Miller 1955). out: [many]. */
API int64_t cloister_tell(const uint8_t *x, int64_t stride, const int32_t *columns, int32_t many, const uint8_t *y,
                          int32_t groups, const int32_t *rows, int32_t n, double *out) {
    Counts c = {calloc((size_t)MOST_BINS * MOST_GROUPS, sizeof(int32_t)), calloc(MOST_BINS, sizeof(int32_t)),
                calloc(MOST_BINS, sizeof(uint32_t)), {0}};
    double *xlogx = malloc(((size_t)n + 1) * sizeof *xlogx);
    int64_t done = -1;
    if (c.hist && c.total && c.seen && xlogx) {
        xlogx[0] = 0.0;
        for (int32_t i = 1; i <= n; i++) xlogx[i] = i * log((double)i);
        int32_t node[MOST_GROUPS] = {0}, kinds = 0;
        for (int32_t i = 0; i < n; i++) node[y[rows[i]]]++;
        double of_y = 0.0;
        for (int32_t g = 0; g < groups; g++) {
            of_y += xlogx[node[g]];
            kinds += node[g] > 0;
        }
        for (int32_t f = 0; f < many; f++) {
            count_bins(&c, x + (int64_t)columns[f] * stride, y, rows, n, groups);
            double joint = 0.0, of_x = 0.0;
            int32_t bins = 0;
            for (int w = 0; w < WORDS; w++)
                for (uint64_t bits = c.there[w]; bits; bits &= bits - 1) {
                    const int32_t b = w * 64 + lowest(bits);
                    bins++;
                    of_x += xlogx[c.total[b]];
                    for (int32_t g = 0; g < groups; g++) joint += xlogx[c.hist[b * groups + g]];
                }
            out[f] = (joint - of_x - of_y + xlogx[n]) / n - 0.5 * (bins - 1) * (kinds - 1) / n;
            forget_bins(&c, groups);
        }
        done = many;
    }
    free(c.hist); free(c.total); free(c.seen); free(xlogx);
    return done;
}

/* -------------------------------------------------------------------------------------------- weighing */

/* How well a given code fits each of n rows: the mean over the trees of its share among the leaf's donors, with a trace
 * for codes that the leaf does not hold. For comparing candidates of one row; over all codes it sums to about one.
 * A leaf's donors are in order of code. */
API int64_t cloister_weigh(const uint8_t *x, int64_t stride, int32_t n, const int32_t *feature, const int32_t *right,
                           const uint64_t *mask, const int32_t *begin, const int32_t *end, const int32_t *root,
                           int32_t trees, const void *donors, int32_t narrow, double shrink, const int32_t *codes, double *out) {
    for (int32_t i = 0; i < n; i++) {
        double sum = 0.0;
        for (int32_t t = 0; t < trees; t++) {
            const int32_t r = root[t];
            const int32_t leaf = r + leaf_of(x, stride, i, feature + r, right + r, mask + (int64_t)r * WORDS);
            int32_t low = begin[leaf], high = end[leaf];
            while (low < high) {
                const int32_t middle = low + (high - low) / 2;
                if (donor(donors, narrow, middle) < codes[i]) low = middle + 1;
                else high = middle;
            }
            int32_t past = low;
            while (past < end[leaf] && donor(donors, narrow, past) == codes[i]) past++;
            const double all = end[r] - begin[r], many = end[leaf] - begin[leaf];
            sum += ((past - low) + shrink / (all + 1.0)) / (many + shrink);
        }
        out[i] = sum / trees;
    }
    return n;
}
