package dev.integrationslist.queryengine.schema;

import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A check for multiples of a number, in decimal arithmetic: 0.3 is a multiple of 0.1, since MongoDB reads a double to 15 digits.
 * An infinity or NaN is no multiple of anything.
 */
final class MultipleCheck implements ValueCheck {
    private static final MathContext DOUBLE_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private final BigInteger divisor;
    private final int divisorScale;

    MultipleCheck(NumberValue divisor) {
        BigDecimal number = decimal(divisor);
        this.divisor = number.unscaledValue();
        this.divisorScale = number.scale();
    }

    @Override
    public boolean passes(Value value) {
        return !(value instanceof NumberValue number) || number.isFinite() && isMultiple(decimal(number));
    }

    /**
     * Compares both as whole numbers of the smaller of their last digits. An exponent of thousands is not written out: it is
     * a power modulo the divisor, or makes the divisor greater than any number of 34 digits.
     */
    private boolean isMultiple(BigDecimal number) {
        BigInteger digits = number.unscaledValue();
        int shift = divisorScale - number.scale();
        if (shift >= 0) {
            BigInteger power = BigInteger.TEN.modPow(BigInteger.valueOf(shift), divisor);
            return digits.multiply(power).mod(divisor).signum() == 0;
        }
        return digits.signum() == 0
                || -shift <= number.precision()
                        && digits.mod(divisor.multiply(BigInteger.TEN.pow(-shift)))
                                        .signum()
                                == 0;
    }

    private static BigDecimal decimal(NumberValue number) {
        return number instanceof DoubleValue ? number.toBigDecimal().round(DOUBLE_DIGITS) : number.toBigDecimal();
    }
}
