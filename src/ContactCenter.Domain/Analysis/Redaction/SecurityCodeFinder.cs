namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>
/// Three or four digits, no more, behind words such as "security code" or "on the back" of either speaker, in the same segment or up to
/// four behind it, or directly before such words. The first number behind the words is meant, and whoever repeats it; a month and year
/// said together with the code, or before it, goes with it. A phone's or an order's number, and an amount, is none.
/// </summary>
public sealed class SecurityCodeFinder : IFinder
{
    /// <summary>Characters between a number and the words behind it: "123 is the security code".</summary>
    private const int NearestBehind = 24;

    public string Kind => FindKinds.SecurityCode;

    public ImmutableArray<Find> FindIn(TranscriptReading reading)
    {
        var labels = new SecurityCodeLabels(reading);
        var numbers = reading.Passages.SelectMany(SecurityCodeNumber.In)
            .Concat(reading.Placeholders.Where(token => token.Text == Kind).Select(SecurityCodeNumber.Redacted))
            .OrderBy(number => number.First.Segment).ThenBy(number => number.First.Begin).ToList();
        var finds = ImmutableArray.CreateBuilder<Find>();
        foreach (var number in numbers)
        {
            var label = labels.Before(number) ?? LabelBehind(reading, number, numbers);
            if (label is null)
                continue;
            labels.Use(label, number);
            if (!number.IsRedacted)
                finds.Add(new(Kind, number.Places));
        }

        return finds.ToImmutable();
    }

    private static NumberLabel? LabelBehind(TranscriptReading reading, SecurityCodeNumber number, List<SecurityCodeNumber> numbers)
    {
        var place = number.Places[^1];
        var isOther = reading.Labels.Any(label => label.Kind is LabelKind.Other or LabelKind.Account && label.IsBefore(number.First)
            && label.Place.Segment == number.First.Segment);
        var behind = reading.Labels.FirstOrDefault(label => label.Kind == LabelKind.SecurityCode && label.Place.Segment == place.Segment
            && label.Place.Begin >= place.End && label.Place.Begin - place.End <= NearestBehind);
        var hasItsOwn = behind is not null && numbers.Any(other => other.First.Segment == place.Segment && behind.IsBefore(other.First));
        return isOther || hasItsOwn ? null : behind;
    }
}
