using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>Words that say what number is meant.</summary>
/// <param name="Kind">What is meant.</param>
/// <param name="Place">Where they were said.</param>
internal sealed record NumberLabel(LabelKind Kind, TextPlace Place)
{
    /// <summary>A label holds for its segment and so many behind it, of both speakers: one asks, the other looks for it and tells.</summary>
    public const int SegmentsBehind = 4;

    public bool IsBefore(TextPlace place) => IsBefore(Place, place);

    public bool ReachesTo(TextPlace place) => IsBefore(place) && place.Segment - Place.Segment <= SegmentsBehind;

    internal static bool IsBefore(TextPlace first, TextPlace second) => (first.Segment, first.End).CompareTo((second.Segment, second.Begin)) <= 0;
}
