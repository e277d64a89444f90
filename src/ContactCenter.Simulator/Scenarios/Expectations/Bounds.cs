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

    public override string ToString() => this switch
    {
        _ when Least == Most => Written($"{Least}"),
        _ when double.IsPositiveInfinity(Most) => Written($"at least {Least}"),
        _ when Least == 0 => Written($"at most {Most}"),
        _ => Written($"{Least} to {Most}"),
    };

    private static string Written(FormattableString text) => FormattableString.Invariant(text);

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
