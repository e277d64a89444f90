namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>Which words ask for a code, and with which number each was answered.</summary>
internal sealed class SecurityCodeLabels(TranscriptReading reading)
{
    private readonly Dictionary<NumberLabel, SecurityCodeNumber> _answers = [];

    /// <returns>The words before a number that mean it; <c>null</c>: there are none.</returns>
    public NumberLabel? Before(SecurityCodeNumber number)
    {
        var label = reading.Labels.LastOrDefault(label => label.Kind == LabelKind.SecurityCode && label.ReachesTo(number.First));
        if (label is null || IsCancelled(label, number))
            return null;
        return !_answers.TryGetValue(label, out var answer) || answer.IsSame(number) ? label : null;
    }

    public void Use(NumberLabel label, SecurityCodeNumber number)
    {
        if (!number.IsMonthAndYear)
            _answers.TryAdd(label, number);
    }

    private bool IsCancelled(NumberLabel label, SecurityCodeNumber number) => reading.Labels.Any(other =>
        other.Kind is LabelKind.Other or LabelKind.Account && label.IsBefore(other.Place) && other.IsBefore(number.First));
}
