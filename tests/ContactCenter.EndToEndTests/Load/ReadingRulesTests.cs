using System.Security.Cryptography;
using System.Text;
using ContactCenter.Load.Recordings;

namespace ContactCenter.EndToEndTests.Load;

/// <summary>What the audit of a run of recordings finds; each fault by itself.</summary>
public sealed class ReadingRulesTests
{
    private static readonly Sound[] Sounds =
    [
        new("pbx-000", "pbx-000.wav", IsPoison: false, HasOwnId: true),
        new("pbx-001", "pbx-001.wav", IsPoison: true, HasOwnId: false),
    ];

    private static readonly ReadRecording Heard = new(
        "pbx-000",
        "1",
        "ready",
        Reason: null,
        NotTranscribed: null,
        Seconds: 9,
        ["agent 0.00-1.00 a gold ring"],
        IsCovered: false,
        "audio",
        "peaks",
        Call: "c-1",
        Analysis: "{}",
        Told: ["1 final"]);

    private static readonly ReadRecording Poison = new(
        "pbx-001",
        "2",
        "failed",
        "no channels",
        NotTranscribed: null,
        Seconds: null,
        [],
        IsCovered: false,
        Audio: null,
        Peaks: null,
        Call: "c-2",
        Analysis: null,
        Told: ["1 final"]);

    private static readonly OpenWork GivenUp = new("c-2", "fetchRecording", "dead", 1, "no channels");

    private static readonly Reading Good = new(
        [Heard, Poison],
        [GivenUp],
        [Name("1", "peaks"), Name("1", "sound")],
        [new("c-1", "crm", 1, "accepted"), new("c-2", "crm", 1, "accepted")],
        Found("pbx-000 0.00"));

    [Fact]
    public void A_good_reading_has_no_faults()
    {
        Faults(Good).Should().BeEmpty();
        ReadingRules.Compare(Good, Good).Should().BeEmpty();
    }

    [Fact]
    public void A_recording_that_is_lost_or_there_twice_is_a_fault()
    {
        Faults(Good with { Recordings = [Poison], Files = [] }).Should().Equal("There are 0 recordings of it.");
        Faults(Good with { Recordings = [Heard, Poison, Poison with { Id = "3" }] }).Should().Equal("There are 2 recordings of it.");
        Faults(Good with { Recordings = [Heard, Poison, Poison with { Id = "3", Sound = null }] }).Should().Equal("Recording 3 was told of by nobody.");
    }

    [Theory]
    [InlineData("stored", null, null, "It is stored, not ready: .")]
    [InlineData("ready", "notRedacted", "It died.", "It is ready, not ready: notRedacted.", "It was not put into words: It died.")]
    public void A_recording_that_did_not_come_through_is_a_fault(string state, string? reason, string? notTranscribed, params string[] faults)
    {
        var recording = Heard with { State = state, Reason = reason, NotTranscribed = notTranscribed };

        Faults(Good with { Recordings = [recording, Poison] }).Should().Contain(faults);
    }

    [Fact]
    public void What_nobody_can_hear_must_fail_and_say_why()
    {
        Faults(Good with { Recordings = [Heard, Poison with { State = "importing" }] }).Should().Equal("Nobody can hear it, and it is importing.");
        Faults(Good with { Recordings = [Heard, Poison with { Reason = null }] }).Should().Equal("It is failed, and nothing tells why.");
    }

    [Fact]
    public void Work_that_is_left_is_a_fault()
    {
        Faults(Good with { Work = [GivenUp, new("c-2", "transcribe", "dead", 2, "It died.")] }).Should().Equal("transcribe is dead: It died.");
        Faults(Good with { Work = [GivenUp, GivenUp with { CallId = "c-1" }] }).Should().Equal("fetchRecording is dead: no channels.");
    }

    [Fact]
    public void What_nobody_can_hear_can_be_tried_again_once()
    {
        Faults(Good with { Work = [] }).Should().Equal("It is failed, and 0 of what was given up can be tried again.");
        Faults(Good with { Work = [GivenUp, GivenUp with { Attempts = 2 }] }).Should().Equal("It is failed, and 2 of what was given up can be tried again.");
        Faults(Good with { Work = [GivenUp with { State = "waiting" }] }).Should().Equal(
            "It is failed, and 0 of what was given up can be tried again.", "fetchRecording is waiting: no channels.");
    }

    [Fact]
    public void A_call_that_the_target_was_not_told_of_once_is_a_fault()
    {
        Faults(Good with { Deliveries = [Good.Deliveries[0]] }).Should().Equal("The target is told of the call 0 times.");
        Faults(Good with { Deliveries = [.. Good.Deliveries, Good.Deliveries[1] with { Revision = 2 }] })
            .Should().Equal("The target is told of the call 2 times.");
        Faults(Good with { Recordings = [Heard with { Told = [] }, Poison] }).Should().Equal("The target has taken 0 states of the call.");
        Faults(Good with { Deliveries = [Good.Deliveries[0], Good.Deliveries[1] with { State = "dead" }] }).Should().Equal("Delivery c-2/crm/1 is dead.");
    }

    [Fact]
    public void What_was_found_out_and_told_must_be_as_undisturbed()
    {
        var other = Good with { Recordings = [Heard with { Analysis = "{\"topic\":null}", Told = ["other"] }, Poison] };

        ReadingRules.Compare(Good, other).Should().HaveCount(2);
    }

    [Fact]
    public void A_file_that_no_recording_names_is_left_and_one_that_is_named_must_be_there()
    {
        Faults(Good with { Files = [.. Good.Files, Name("2", "sound"), "unfinished/x.1"] }).Should().Equal(
            $"The file {Name("2", "sound")} is left, which no recording names.", "The file unfinished/x.1 is left, which no recording names.");
        Faults(Good with { Files = [Name("1", "sound")] }).Should().Equal($"The file {Name("1", "peaks")} is missing.");
    }

    [Fact]
    public void Of_a_recording_in_which_something_is_covered_the_original_must_be_gone()
    {
        var covered = Good with { Recordings = [Heard with { IsCovered = true }, Poison], Files = [Name("1", "covered"), Name("1", "peaks")] };

        Faults(covered).Should().BeEmpty();
        Faults(covered with { Files = [.. covered.Files, Name("1", "sound")] }).Should().ContainSingle();
    }

    [Fact]
    public void What_differs_from_an_undisturbed_reading_is_a_fault()
    {
        var other = Heard with { Seconds = 8, Transcript = [.. Heard.Transcript, .. Heard.Transcript], Audio = "other", Peaks = "other" };
        var twice = Good with { Recordings = [other, Poison], Found = Found("pbx-000 0.00", "pbx-000 0.00") };

        ReadingRules.Compare(Good, twice).Select(fault => fault.What).Should().Equal(
            "The transcript is another: \"agent 0.00-1.00 a gold ring\", and undisturbed \"\" (2 segments, and 1).",
            "It lasts 8 s, and undisturbed 9 s.",
            "What is played is another sound.",
            "Its shape is another.",
            "\"ring\" is found at pbx-000 0.00, pbx-000 0.00, and undisturbed at pbx-000 0.00.");
    }

    [Fact]
    public void The_rarest_word_of_each_recording_is_searched_for()
    {
        var recordings = new[]
        {
            Heard with { Transcript = ["agent 0.00-1.00 The gold ring [card] I've"] },
            Heard with { Transcript = ["caller 0.00-1.00 Gold, gold and silver", "agent 2.00-3.00 gold [card 2.00-3.00]"] },
            Poison,
        };

        RareWords.Of(recordings).Should().Equal("ring", "silver");
    }

    private static IEnumerable<string> Faults(Reading reading) => ReadingRules.Check(Sounds, reading).Select(fault => fault.What);

    private static Dictionary<string, IReadOnlyList<string>> Found(params string[] places) => new(StringComparer.Ordinal) { ["ring"] = places };

    private static string Name(string recording, string part) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"recording/{recording}")).AsSpan(0, 16))}{part}";
}
