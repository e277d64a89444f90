using System.Globalization;

namespace ContactCenter.Simulator.Scenarios.Expectations;

/// <summary>From this to that, both included: <c>3</c>, <c>1..2</c>, <c>1..</c>, <c>..5</c>.</summary>
internal readonly record struct Bounds(double Least, double Most)
{
    public static readonly Bounds AtLeastOnce = new(1, double.PositiveInfinity);

    public static bool TryParse(string text, out Bounds bounds)
    {
        var parts = text.Split("..");
        var (least, most) = (0d, double.PositiveInfinity);
        var isGood = parts.Length switch
        {
            1 => TryRead(parts[0], ref least) && TryRead(parts[0], ref most),
            2 => parts.Any(part => part.Trim().Length > 0) && TryReadIfAny(parts[0], ref least) && TryReadIfAny(parts[1], ref most) && least <= most,
            _ => false,
        };
        bounds = new Bounds(least, most);
        return isGood;
    }

    public bool Contains(double value) => value >= Least && value <= Most;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Least == Most ? $"{Least}" : double.IsPositiveInfinity(Most) ? $"at least {Least}" : Least == 0 ? $"at most {Most}" : $"{Least} to {Most}")}");

    private static bool TryReadIfAny(string text, ref double number) => text.Trim().Length == 0 || TryRead(text, ref number);

    private static bool TryRead(string text, ref double number)
    {
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var read))
        {
            return false;
        }

        number = read;
        return true;
    }
}
