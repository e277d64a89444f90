using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>What follows when the platform tells of a transcript.</summary>
public sealed class TranscriptRulesTests
{
    private static readonly TranscriptFile File = new(new("https://api.nexmo.com/v1/files/3"), "rec-1", "en-GB");

    [Fact]
    public void That_of_a_leg_is_read_and_changes_nothing_else()
    {
        var before = Talking().CallerEnds();
        var state = before.Session with { Timeline = [] };

        var call = before.Is(new CallEvent.LegTranscribed(new(1), File));

        call.Last.Effects.Should().Equal(new CallEffect.ImportTranscript(new(RecordingKind.Conversation, 1), File));
        (call.Session with { Timeline = [] }).Should().Be(state);
        call.Session.Timeline.Select(line => line.What)
            .Should().EndWith(["agent leg 1: put into words", "read the transcript of the recording of agent leg 1"]);
        CallFlow.Wants(call.Session, call.Last.Effects[0]).Should().BeTrue();
    }

    [Theory]
    [InlineData(false, RecordingKind.Message)]
    [InlineData(true, RecordingKind.Answer)]
    public void That_of_a_message_or_an_answer_is_read(bool isAnswer, RecordingKind kind)
    {
        var call = new TestCall().With(session => session with { Messages = [new(1, "Sales", session.Caller.StartedAt) { IsAnswer = isAnswer }] });

        call.Is(new CallEvent.MessageTranscribed(1, File)).Last.Effects.Should().Equal(new CallEffect.ImportTranscript(new(kind, 1), File));
    }

    [Fact]
    public void What_nobody_has_asked_for_is_left_aside()
    {
        Talking().Is(new CallEvent.LegTranscribed(new(7), File)).Last.Ignored.Should().Be("no leg 7 was asked for");
        Talking().Is(new CallEvent.MessageTranscribed(1, File)).Last.Ignored.Should().Be("no voice message 1 was asked for");
    }

    [Fact]
    public void Without_an_address_or_with_one_of_no_end_nothing_is_read()
    {
        Talking().Is(new CallEvent.LegTranscribed(new(1), File with { Url = null })).Last.Effects.Should().BeEmpty();
        var endless = Talking().Is(new CallEvent.LegTranscribed(new(1), File with { Url = new($"https://api.nexmo.com/{new string('1', 2_000)}") }));

        endless.Last.Effects.Should().BeEmpty();
        endless.Session.Timeline.Select(line => line.What)
            .Should().Contain("the transcript of the recording of agent leg 1 is not read: its address has more than 2000 characters");
    }
}
