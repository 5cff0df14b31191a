namespace Concord.Edtf;

/// <summary>Powers of ten among whole numbers.</summary>
internal static class Powers
{
    public static long Ten(int exponent)
    {
        var power = 1L;
        for (; exponent > 0; exponent--) power *= 10;
        return power;
    }

    public static int DigitsOf(long number)
    {
        var digits = 1;
        while ((number /= 10) != 0) digits++;
        return digits;
    }
}
