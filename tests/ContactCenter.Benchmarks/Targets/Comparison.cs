using ContactCenter.Benchmarks.Reports;

namespace ContactCenter.Benchmarks.Targets;

/// <summary>Figures beside what they are to reach. One that was not measured is told as such.</summary>
/// <param name="targets">By the names of the figures, in the order in which they are shown.</param>
internal sealed class Comparison(IEnumerable<(string Figure, Target Target)> targets)
{
    private readonly Dictionary<string, double> _measured = new(StringComparer.Ordinal);

    /// <param name="figure">One without a target is not shown.</param>
    /// <param name="measured">As the target has it: in percent, or F1 from 0 to 1.</param>
    public void Add(string figure, double measured) => _measured[figure] = measured;

    /// <param name="title">Of what.</param>
    /// <param name="arguments">The command.</param>
    public Task PrintAsync(string title, Arguments arguments, TimeProvider time)
    {
        var table = new Table("figure", "measured", "to reach", "difference", "held");
        foreach (var (figure, target) in targets)
            table.Add([figure, .. CellsOf(target, _measured.TryGetValue(figure, out var measured) ? measured : null)]);
        return table.IsEmpty ? Task.CompletedTask : Report.PrintAsync(
            $"{title}, beside what is to be reached",
            arguments,
            time,
            table,
            "In percent, or F1 from 0 to 1. To reach is what was measured elsewhere with the same sets; at most 1.5 points, or F1 .015, less is held.");
    }

    private static string[] CellsOf(Target target, double? measured)
    {
        var wanted = Figures.Text(target.Value, target.Digits);
        if (measured is not { } value)
            return ["not measured", wanted, "", ""];
        var difference = target.DifferenceOf(value);
        var sign = difference > 0 ? "+" : "";
        return
        [
            Figures.Text(value, target.Digits),
            wanted,
            $"{sign}{Figures.Text(difference, target.Digits)}",
            target.IsHeldBy(value) ? "yes" : "no",
        ];
    }
}
