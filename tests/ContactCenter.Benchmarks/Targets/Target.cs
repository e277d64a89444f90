namespace ContactCenter.Benchmarks.Targets;

/// <summary>What a figure is to reach.</summary>
/// <param name="Value">In percent, or F1 from 0 to 1.</param>
/// <param name="Slack">How much less is enough.</param>
/// <param name="Digits">Behind the point.</param>
internal sealed record Target(double Value, double Slack, int Digits)
{
    /// <summary>Some percent, or at most 1.5 points less.</summary>
    public static Target Percent(double value) => new(value, Slack: 1.5, Digits: 1);

    /// <summary>So much F1, or at most .015 less.</summary>
    public static Target F1(double value) => new(value, Slack: .015, Digits: 3);

    /// <summary>So many percent, and no less.</summary>
    public static Target AtLeast(double percent) => new(percent, Slack: 0, Digits: 1);

    /// <summary>How much more was reached, as it is shown.</summary>
    public double DifferenceOf(double measured) => Math.Round(measured - Value, Digits);

    public bool IsHeldBy(double measured) => DifferenceOf(measured) >= -Slack;
}
