using ContactCenter.Calls;
using ContactCenter.Foundation.Storage;
using ContactCenter.TestKit;
using ContactCenter.Domain.Tests.Plans;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>What stands on disk is read by later programs: nobody changes it without seeing it here.</summary>
public sealed class JournalFormatTests : IDisposable
{
    private readonly SqliteStoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_greeting()
    {
        await _folder.Open().TransitAsync(TestCall.Caller, new DeliveryId(0x0123456789abcdef), new CallEvent.AskedAgain(), (_, _) => new(new TestCall().Session, "[]"u8.ToArray(), [], null)
        {
            Work = [new(1, TestCall.Caller, new CallEffect.StartTimer(new CallTimer.Silence(), new(2026, 1, 5, 10, 5, 0, TimeSpan.Zero)), new(2026, 1, 5, 10, 5, 0, TimeSpan.Zero))],
        });

        Golden.Matches(_folder.Entries().Should().ContainSingle().Subject);
    }

    [Fact]
    public async Task A_call_with_everything()
    {
        await _folder.Open().SaveAsync(CallRecoveryTests.Everything());

        Golden.Matches(_folder.Entries().Should().ContainSingle().Subject);
    }

    [Fact]
    public async Task A_caller_who_left_at_a_question()
    {
        await _folder.Open().SaveAsync(TestCall.Talking().Completed(1, TestCall.Agent1).CallerEnds().Session with { Timeline = [], Agents = [] });

        Golden.Matches(_folder.Entries().Should().ContainSingle().Subject);
    }

    [Fact]
    public async Task What_an_older_program_did_not_know_has_no_lists_that_are_none()
    {
        _folder.Add(
            """
            {"session":{"callerLeg":"old","secret":"00","caller":"447700900001","number":"442079460000","baseUrl":"https://contact.test/",
            "startedAt":"2026-01-05T10:00:00+00:00","heardAt":"2026-01-05T10:00:00+00:00","state":{"kind":"ended"},"voice":{"language":"en-GB"}},"isWhole":true}
            """);

        var found = await _folder.Open().FindAsync(new("old"));

        found!.Agents.Should().BeEmpty();
        found.Messages.Should().BeEmpty();
        found.Timeline.Should().BeEmpty();
        found.Survey.Should().BeNull();
    }

    [Theory]
    [InlineData("""{"session":{"callerLeg":"new","state":{"kind":"flying"}},"isWhole":true}""")]
    [InlineData("null")]
    [InlineData("[]")]
    public void What_cannot_be_read_though_it_is_whole_stops_the_start(string entry)
    {
        _folder.Add(entry);

        FluentActions.Invoking(() => _folder.Open()).Should().Throw<StorageException>().WithMessage("Row 1 of the journal is whole, but this program cannot read it*");
    }
}
