using System.Collections.Immutable;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Tests.AfterCall.Analyses;

public sealed class CallTimesTests
{
    private static readonly DateTimeOffset Began = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_recording_begins_when_it_began_and_what_lies_between_two_was_not_heard()
    {
        var times = Of((At: 0, Seconds: 60, Said: 50), (At: 100, Seconds: 30, Said: 20));

        times.Begun.Should().BeEquivalentTo(new Dictionary<long, double> { [1] = 0, [2] = 100 });
        times.Unheard.Should().Equal(new UnheardTime(60, 100));
    }

    [Fact]
    public void Recordings_of_which_nobody_told_when_they_began_stand_one_behind_the_other() =>
        Of((At: 0, Seconds: 60, Said: 50), (At: 0, Seconds: null, Said: 20), (At: 0, Seconds: 10, Said: 5)).Should().BeEquivalentTo(
            new { Begun = new Dictionary<long, double> { [1] = 0, [2] = 60, [3] = 80 }, Unheard = Array.Empty<UnheardTime>() });

    [Fact]
    public void A_pause_lies_where_its_recording_lies() =>
        Of([new(5, 8)], (At: 0, Seconds: 20, Said: 20), (At: 20, Seconds: 20, Said: 10)).Unheard.Should()
            .Equal(new UnheardTime(5, 8), new UnheardTime(25, 28));

    private static CallTimes Of(params (int At, int? Seconds, int Said)[] recordings) => Of([], recordings);

    private static CallTimes Of(ImmutableArray<PausedTime> paused, params (int At, int? Seconds, int Said)[] recordings)
    {
        var known = recordings.Select((each, at) => new Recording(at + 1, "call", new(RecordingKind.Conversation, at), Began.AddSeconds(each.At))
        {
            Duration = each.Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        }).ToList();
        var kept = recordings.Select((each, at) => new KeptTranscript(at + 1, new(new([Said(each.Said)]), "Test") { Paused = paused }));
        return CallTimes.Of(known, kept.ToDictionary(each => each.Recording));
    }

    private static TranscriptSegment Said(int until) => new() { Speaker = Speaker.Caller, Start = 0, End = until, Text = "word" };
}
