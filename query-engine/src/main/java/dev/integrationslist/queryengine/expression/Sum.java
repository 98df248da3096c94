package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A sum of numbers of any types, of the widest type among them: integers exactly, doubles with twice their precision as
 * MongoDB sums them, decimals rounded at each step.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/sum/">$sum</a>
 */
final class Sum {
    private static final long LOW_HALF = 0xFFFF_FFFFL;

    private ValueType widest = ValueType.INT;
    private int count;
    private long whole;
    private BigInteger overflow = BigInteger.ZERO;

    /** The sum of the doubles and what its rounding has lost. */
    private double doubles;

    private double lost;
    private BigDecimal decimals = BigDecimal.ZERO;

    /** The sum of infinities and NaN. */
    private double special;

    void add(NumberValue number) {
        count++;
        widest = Decimals.wider(widest, number.type());
        if (!number.isFinite()) {
            special += Decimals.toDouble(number);
        } else if (number instanceof Decimal128 decimal) {
            decimals = decimals.add(decimal.toBigDecimal(), MathContext.DECIMAL128);
        } else if (number instanceof DoubleValue floating) {
            addDouble(floating.value());
        } else {
            addWhole(number.truncate().orElseThrow());
        }
    }

    private void addWhole(long number) {
        long sum = whole + number;
        if (((whole ^ sum) & (number ^ sum)) < 0) {
            overflow = overflow.add(BigInteger.valueOf(whole));
            sum = number;
        }
        whole = sum;
    }

    private void addDouble(double number) {
        double sum = doubles + number;
        double added = sum - doubles;
        lost += (doubles - (sum - added)) + (number - added);
        doubles = sum;
    }

    private BigInteger integers() {
        return overflow.add(BigInteger.valueOf(whole));
    }

    private BigDecimal exact() {
        return Double.isFinite(doubles) && Double.isFinite(lost)
                ? new BigDecimal(integers()).add(new BigDecimal(doubles)).add(new BigDecimal(lost))
                : BigDecimal.ZERO;
    }

    /** The sum as a double. Takes the integers among the doubles, in halves that a double holds exactly. */
    double toDouble() {
        if (special != 0) {
            return special;
        }
        if (overflow.signum() != 0) {
            return exact().doubleValue();
        }
        long low = whole & LOW_HALF;
        addDouble(whole - low);
        addDouble(low);
        whole = 0;
        return Double.isFinite(doubles) ? doubles + lost : doubles;
    }

    NumberValue value() {
        if (widest == ValueType.DECIMAL) {
            return special != 0 || !Double.isFinite(doubles)
                    ? Decimals.ofSpecial(special + doubles)
                    : Decimals.rounded(decimals.add(exact(), MathContext.DECIMAL128));
        }
        if (widest == ValueType.DOUBLE) {
            return new DoubleValue(toDouble());
        }
        if (overflow.signum() != 0) {
            BigInteger sum = integers();
            if (sum.bitLength() >= Long.SIZE) {
                return new DoubleValue(sum.doubleValue());
            }
            whole = sum.longValue();
            overflow = BigInteger.ZERO;
        }
        return widest == ValueType.LONG ? new Int64(whole) : Decimals.ofWhole(whole);
    }

    /** The average of at least one number. */
    NumberValue average() {
        if (widest == ValueType.DECIMAL) {
            Decimal128 sum = (Decimal128) value();
            return sum.isFinite()
                    ? Decimals.rounded(sum.toBigDecimal().divide(BigDecimal.valueOf(count), MathContext.DECIMAL128))
                    : sum;
        }
        return new DoubleValue(toDouble() / count);
    }

    int count() {
        return count;
    }
}
