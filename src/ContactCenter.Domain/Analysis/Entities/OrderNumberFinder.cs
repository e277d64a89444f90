using ContactCenter.Domain.Analysis.Redaction;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>
/// Numbers of orders, tickets, cases, invoices, bookings, customers and the like: 4 to 20 digits and letters, at least 3 of them digits, that are said within a
/// few words behind such a label, or directly before it ("4512 is my order number"). Who is asked for one may say it in the next turns. Behind a bare word such
/// as "order" it must follow at once. Amounts, dates and times are none. One number lies in one segment.
/// </summary>
public sealed class OrderNumberFinder : IFinder
{
    private const int MostWordsBetween = 6;
    private const int MostConnectors = 3;

    /// <summary>A label whose number is not told in its segment holds for so many behind it.</summary>
    private const int SegmentsBehind = 3;

    public string Kind => EntityTypes.OrderNumber;

    public ImmutableArray<Find> FindIn(TranscriptReading reading)
    {
        var finds = ImmutableArray.CreateBuilder<Find>();
        var open = -1;
        for (var segment = 0; segment < reading.Transcript.Segments.Length; segment++)
        {
            var line = new OrderNumberLine(reading, segment);
            if (open >= 0 && segment - open <= SegmentsBehind && line.NumberFrom(0, MostWordsBetween) is { } answer)
            {
                finds.Add(new(Kind, [answer]));
                open = -1;
            }

            foreach (var (begin, end, kind) in line.Labels)
            {
                var place = kind == OrderLabelKind.Number
                    ? line.NumberFrom(end, MostWordsBetween) ?? line.NumberBefore(begin)
                    : line.ConnectedFrom(end, MostConnectors);
                if (place is not null)
                    finds.Add(new(Kind, [place]));
                if (kind == OrderLabelKind.Number)
                    open = place is null ? segment : -1;
            }
        }

        return finds.ToImmutable();
    }
}
