package dev.mezan.asl.map;

/**
 * What UpdateMapRun can change while a map run goes on.
 *
 * @param maxConcurrency how many children run at once; 0 for as many as the engine allows
 * @param toleratedCount how many items may fail; 0 for no such limit
 * @param toleratedPercentage what part of the items may fail, in percent; 0 for no such limit
 */
public record MapRunLimits(int maxConcurrency, long toleratedCount, double toleratedPercentage) {
    /**
     * Whether so many failures are too many. Without either limit the first one is; with both, passing either is.
     *
     * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/maprun-fail-threshold.html">Tolerated failure
     *     threshold</a>
     */
    public boolean isExceeded(long failed, long total) {
        if (failed == 0) {
            return false;
        }
        boolean byCount = toleratedCount > 0 && failed > toleratedCount;
        boolean byPercentage = toleratedPercentage > 0 && 100.0 * failed > toleratedPercentage * total;
        return byCount || byPercentage || (toleratedCount == 0 && toleratedPercentage == 0);
    }
}
