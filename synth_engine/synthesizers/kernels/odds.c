/* Telling real rows from drawn ones: boosted symmetric trees, and the odds they give.
 *
 * A symmetric tree asks one question of all rows at a level, so a row's leaf is a handful of byte comparisons and many
 * rows are told at once (Prokhorenkova et al. 2018, CatBoost). The odds that a drawn row is real, as the classifier
 * sees them, are the density ratio by which draws are accepted (Azadi et al. 2019, Discriminator rejection sampling).
 * Gradients are whole numbers (1/4096), so sums do not hang on their order.
 */
#include "common.h"

#define DEEPEST 8
#define BLOCK 256
#define ONE 4096
#define COUNT_SHIFT 40

static void answer(const uint8_t *v, int32_t n, uint8_t cut, uint8_t equal, int32_t level, uint8_t *leaf) {
    const uint8_t bit = (uint8_t)(1u << level);
    if (equal)
        for (int32_t i = 0; i < n; i++) leaf[i] |= (uint8_t)(v[i] == cut ? bit : 0);
    else
        for (int32_t i = 0; i < n; i++) leaf[i] |= (uint8_t)(v[i] <= cut ? bit : 0);
}

/* The best question about some features for all leaves of a level at once.
 *
 * x: [columns][stride]; leaf: [n] leaf of each row so far; gradient: [n] in 1/4096.
 * An ordered feature is asked "at most this?", another "just this?". best: {gain}; found: {feature, cut, equal} out. */
API int64_t cloister_question(const uint8_t *x, int64_t stride, int32_t n, const uint8_t *leaf, int32_t level,
                              const int16_t *gradient, const int32_t *features, int32_t many, const int32_t *bins,
                              const uint8_t *ordered, double ridge, int32_t least, double *best, int32_t *found) {
    const int32_t leaves = 1 << level;
    int64_t *hist = malloc(sizeof(int64_t) * (size_t)MOST_BINS << level);
    if (!hist) return -1;
    double total[1 << DEEPEST] = {0};
    int32_t rows[1 << DEEPEST] = {0};
    for (int32_t i = 0; i < n; i++) {
        total[leaf[i]] += gradient[i];
        rows[leaf[i]]++;
    }
    best[0] = -1.0;
    for (int32_t k = 0; k < many; k++) {
        const int32_t f = features[k], b = bins[f];
        const uint8_t *v = x + (int64_t)f * stride;
        memset(hist, 0, sizeof(int64_t) * (size_t)b << level);
        for (int32_t i = 0; i < n; i++)
            hist[((int32_t)v[i] << level) + leaf[i]] += ((int64_t)1 << COUNT_SHIFT) + gradient[i];
        double sum[1 << DEEPEST] = {0};
        int32_t count[1 << DEEPEST] = {0};
        const int32_t stop = ordered[f] ? b - 1 : b;
        for (int32_t c = 0; c < stop; c++) {
            double gain = 0.0;
            int32_t inside = 0;
            for (int32_t l = 0; l < leaves; l++) {
                const int64_t h = hist[(c << level) + l];
                const int64_t m = (h + ((int64_t)1 << (COUNT_SHIFT - 1))) >> COUNT_SHIFT;
                const double s = (double)(h - (m << COUNT_SHIFT));
                sum[l] = ordered[f] ? sum[l] + s : s;
                count[l] = (ordered[f] ? count[l] : 0) + (int32_t)m;
                const double rest = total[l] - sum[l];
                gain += sum[l] * sum[l] / (0.25 * count[l] + ridge) + rest * rest / (0.25 * (rows[l] - count[l]) + ridge);
                inside += count[l];
            }
            if (inside < least || n - inside < least) continue;
            if (gain > best[0]) {
                best[0] = gain;
                found[0] = f;
                found[1] = c;
                found[2] = !ordered[f];
            }
        }
    }
    free(hist);
    return n;
}

/* Take a level's question to every row. */
API int64_t cloister_answer(const uint8_t *x, int64_t stride, int32_t n, int32_t feature, int32_t cut, int32_t equal,
                            int32_t level, uint8_t *leaf) {
    answer(x + (int64_t)feature * stride, n, (uint8_t)cut, (uint8_t)equal, level, leaf);
    return n;
}

/* Close a tree: values of its leaves, scores and gradients of all rows; leaves start anew.
 * The first `real` rows are real. With value NULL only gradients are made from the scores. */
API int64_t cloister_close(int32_t n, int32_t real, int32_t depth, double rate, double ridge, uint8_t *leaf,
                           int16_t *gradient, float *score, float *value) {
    if (value) {
        double sum[1 << DEEPEST] = {0};
        int32_t count[1 << DEEPEST] = {0};
        for (int32_t i = 0; i < n; i++) {
            sum[leaf[i]] += gradient[i];
            count[leaf[i]]++;
        }
        for (int32_t l = 0; l < 1 << depth; l++)
            value[l] = (float)(rate * (sum[l] / ONE) / (0.25 * count[l] + ridge));
        for (int32_t i = 0; i < n; i++) score[i] += value[leaf[i]];
    }
    for (int32_t i = 0; i < n; i++) {
        const double p = 1.0 / (1.0 + exp(-(double)score[i]));
        gradient[i] = (int16_t)lrint(((i < real ? 1.0 : 0.0) - p) * ONE);
    }
    memset(leaf, 0, (size_t)n);
    return n;
}

/* Log odds of n rows that they are real. feature, cut, equal: [rounds][depth]; value: [rounds][2^depth]. */
API int64_t cloister_odds(const uint8_t *x, int64_t stride, int32_t n, const int32_t *feature, const uint8_t *cut,
                          const uint8_t *equal, const float *value, int32_t rounds, int32_t depth, double start,
                          float *out) {
    uint8_t leaf[BLOCK];
    for (int32_t from = 0; from < n; from += BLOCK) {
        const int32_t m = n - from < BLOCK ? n - from : BLOCK;
        float *o = out + from;
        for (int32_t i = 0; i < m; i++) o[i] = (float)start;
        for (int32_t r = 0; r < rounds; r++) {
            memset(leaf, 0, (size_t)m);
            for (int32_t d = 0; d < depth; d++) {
                const int32_t at = r * depth + d;
                answer(x + (int64_t)feature[at] * stride + from, m, cut[at], equal[at], d, leaf);
            }
            const float *v = value + ((int64_t)r << depth);
            for (int32_t i = 0; i < m; i++) o[i] += v[leaf[i]];
        }
    }
    return n;
}
