/* Nearest rows among rows of mixed columns, by looking at every pair.
 *
 * A pair's distance is the sum over columns of numbers of |a - b|^power (power 1 or 2; with power 1 at most 1 a column),
 * plus 1 for each column of codes that differs. Sums are made in one order without fused multiply-adds, so equal rows
 * are at exactly 0, equal distances tie exactly, and no number hangs on the machine or on how rows are shared out.
 */
#include <math.h>
#include <stdint.h>
#include <string.h>

#if defined(_WIN32)
#define API __declspec(dllexport)
#else
#define API __attribute__((visibility("default")))
#endif

#define BLOCK 512

static void numbers_of(const float *x, int64_t stride, int32_t n, const float *q, int32_t columns, int32_t power,
                       float *restrict sum) {
    int32_t c = 0;
    if (power == 2) {
        for (; c + 2 <= columns; c += 2) {
            const float *restrict a = x + (int64_t)c * stride, *restrict b = a + stride;
            const float p = q[c], r = q[c + 1];
            for (int32_t i = 0; i < n; i++) {
                const float d = a[i] - p, e = b[i] - r;
                sum[i] += d * d + e * e;
            }
        }
        for (; c < columns; c++) {
            const float *restrict a = x + (int64_t)c * stride;
            const float p = q[c];
            for (int32_t i = 0; i < n; i++) sum[i] += (a[i] - p) * (a[i] - p);
        }
        return;
    }
    for (; c < columns; c++) {
        const float *restrict a = x + (int64_t)c * stride;
        const float p = q[c];
        for (int32_t i = 0; i < n; i++) {
            const float d = fabsf(a[i] - p);
            sum[i] += d < 1.0f ? d : 1.0f;
        }
    }
}

static void codes_of(const uint16_t *x, int64_t stride, int32_t n, const uint16_t *q, int32_t columns,
                     uint16_t *restrict differ) {
    int32_t c = 0;
    for (; c + 2 <= columns; c += 2) {
        const uint16_t *restrict a = x + (int64_t)c * stride, *restrict b = a + stride;
        const uint16_t p = q[c], r = q[c + 1];
        for (int32_t i = 0; i < n; i++) differ[i] = (uint16_t)(differ[i] + (a[i] != p) + (b[i] != r));
    }
    for (; c < columns; c++) {
        const uint16_t *restrict a = x + (int64_t)c * stride;
        const uint16_t p = q[c];
        for (int32_t i = 0; i < n; i++) differ[i] = (uint16_t)(differ[i] + (a[i] != p));
    }
}

/* The `most` nearest base rows of each query row, nearest first; of equal ones, the first rows.
 *
 * x, c: base rows, [numbers][stride] and [codes][stride], n rows; p, d: query rows, [rows][numbers], [rows][codes].
 * distance, at: [rows][most] out; what is not there (n < most) is INFINITY and -1. tied: [rows] out, how many base rows
 * are as near as the nearest. */
API int64_t cloister_near(const float *x, const uint16_t *c, int64_t stride, int32_t n, const float *p,
                          const uint16_t *d, int32_t rows, int32_t numbers, int32_t codes, int32_t power, int32_t most,
                          float *distance, int32_t *at, int32_t *tied) {
    float sum[BLOCK];
    uint16_t differ[BLOCK];
    for (int64_t i = 0; i < (int64_t)rows * most; i++) {
        distance[i] = INFINITY;
        at[i] = -1;
    }
    memset(tied, 0, sizeof(int32_t) * (size_t)rows);
    for (int32_t start = 0; start < n; start += BLOCK) {
        const int32_t here = n - start < BLOCK ? n - start : BLOCK;
        for (int32_t row = 0; row < rows; row++) {
            float *const found = distance + (int64_t)row * most;
            int32_t *const place = at + (int64_t)row * most;
            memset(sum, 0, sizeof sum);
            memset(differ, 0, sizeof differ);
            numbers_of(x + start, stride, here, p + (int64_t)row * numbers, numbers, power, sum);
            codes_of(c + start, stride, here, d + (int64_t)row * codes, codes, differ);
            const float bound = found[most - 1];
            int32_t any = 0;
            for (int32_t i = 0; i < here; i++) {
                sum[i] += (float)differ[i];
                any |= sum[i] <= bound;
            }
            if (!any) continue;
            for (int32_t i = 0; i < here; i++) {
                if (sum[i] > found[most - 1]) continue;
                if (sum[i] < found[0]) tied[row] = 1;
                else if (sum[i] == found[0]) tied[row]++;
                if (!(sum[i] < found[most - 1])) continue;
                int32_t k = most - 1;
                for (; k > 0 && sum[i] < found[k - 1]; k--) {
                    found[k] = found[k - 1];
                    place[k] = place[k - 1];
                }
                found[k] = sum[i];
                place[k] = start + i;
            }
        }
    }
    return 0;
}
