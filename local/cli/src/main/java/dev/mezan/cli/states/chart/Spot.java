package dev.mezan.cli.states.chart;

/** A point of a picture, in pixels. */
record Spot(double x, double y) {
    /** The point so far from this one towards another, or half of the way if that is less. */
    Spot towards(Spot other, double far) {
        var distance = Math.hypot(other.x - x, other.y - y);
        var part = distance == 0 ? 0 : Math.min(far, distance / 2) / distance;
        return new Spot(x + (other.x - x) * part, y + (other.y - y) * part);
    }

    @Override
    public String toString() {
        return Svg.number(x) + " " + Svg.number(y);
    }
}
