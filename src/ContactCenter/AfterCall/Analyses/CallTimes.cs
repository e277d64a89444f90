using System.Collections.Immutable;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>
/// When the recordings of a call were made, in seconds since the first began: one after the other. Where nobody has told when they began, all seem to
/// begin with the call.
/// </summary>
/// <param name="Begun">By number of the recording.</param>
/// <param name="Unheard">When recording was paused, and between recordings.</param>
internal sealed record CallTimes(IReadOnlyDictionary<long, double> Begun, ImmutableArray<UnheardTime> Unheard)
{
    /// <param name="recordings">In the order in which they began; at least one.</param>
    /// <param name="kept">Their transcripts, by number.</param>
    public static CallTimes Of(IReadOnlyList<Recording> recordings, IReadOnlyDictionary<long, KeptTranscript> kept)
    {
        var begun = new Dictionary<long, double>();
        var unheard = ImmutableArray.CreateBuilder<UnheardTime>();
        var ended = 0.0;
        foreach (var recording in recordings)
        {
            var transcript = kept[recording.Number].Transcript;
            var began = Math.Max(ended, (recording.StartedAt - recordings[0].StartedAt).TotalSeconds);
            if (began > ended)
                unheard.Add(new(ended, began));
            unheard.AddRange(transcript.Paused.Select(pause => new UnheardTime(began + pause.Start, began + pause.End)));
            begun.Add(recording.Number, began);
            // What came in writing has no duration.
            var ends = transcript.Text.Segments.Select(segment => segment.End).Append(recording.Duration?.TotalSeconds ?? 0);
            ended = began + ends.Where(double.IsFinite).Max();
        }

        return new(begun, unheard.ToImmutable());
    }
}
