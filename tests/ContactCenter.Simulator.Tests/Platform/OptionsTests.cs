using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Sockets;
using ContactCenter.Simulator.Standalone;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.Tests.Platform;

public sealed class OptionsTests
{
    [Fact]
    public void All_faults_are_named_at_once_with_their_keys()
    {
        var options = new SimulatorOptions
        {
            Speed = 0,
            DuplicatedWebhooks = 2,
            DelayedEvents = -1,
            LogCapacity = 0,
            AnswerTimeout = TimeSpan.Zero,
            EventTimeout = TimeSpan.Zero,
            ConnectTimeout = TimeSpan.Zero,
            AnswerMethod = "PUT",
            EventMethod = "get",
            FallbackMethod = "",
            AnswerUrl = "/answer",
            EventUrl = "ftp://app.example.com",
            FallbackUrl = "fallback",
            RegionUrl = "api",
            FilesUrl = "files",
            LegPersistenceDays = 32,
            Regions = ["eu"],
            Numbers = ["+442079460000"],
            Unspecified =
            {
                QuestionAttempts = 4,
                EventAttempts = 0,
                GetPayloadHash = (SignedQuery)9,
                Problems = (ProblemShape)9,
                DigitsWhenNone = (AbsentDigits)9,
                SpeechWhenOff = (AbsentSpeech)9,
                AudibilityOnReturn = (AudibilityOnReturn)9,
                CallerOfMovedCallee = (AbandonedCaller)9,
                SocketOverflow = (SocketOverflow)9,
                ProviderOptions = (ProviderOptions)9,
                SocketHeaderBytes = -1,
                TransferMethod = "PUT",
            },
            Faults = [new FaultRule { Kind = FaultKind.WebhookLost }, new FaultRule { On = "answer", Share = 2, Next = 0, Seconds = -1, Status = 200 }],
        };

        var create = () => new VoicePlatform(options, TimeProvider.System);

        create.Should().Throw<ArgumentException>().Which.Message.Split(' ').Where(word => word.StartsWith("Simulator:", StringComparison.Ordinal)).Should()
            .Equal(
            ((string[])["ApplicationId", "Speed", "DuplicatedWebhooks", "DelayedEvents", "LogCapacity", "LegPersistenceDays", "AnswerTimeout", "EventTimeout",
                "ConnectTimeout", "AnswerMethod", "EventMethod", "FallbackMethod", "AnswerUrl", "EventUrl", "FallbackUrl", "RegionUrl", "FilesUrl", "Regions:0",
                "Numbers:0", "Unspecified:QuestionAttempts", "Unspecified:EventAttempts", "Unspecified:GetPayloadHash", "Unspecified:Problems",
                "Unspecified:DigitsWhenNone", "Unspecified:SpeechWhenOff", "Unspecified:AudibilityOnReturn", "Unspecified:CallerOfMovedCallee",
                "Unspecified:SocketOverflow", "Unspecified:ProviderOptions", "Unspecified:SocketHeaderBytes", "Unspecified:TransferMethod",
                "Faults:1:Kind", "Faults:1:Share", "Faults:1:Next", "Faults:1:Seconds", "Faults:1:Status"])
            .Select(key => $"Simulator:{key}"));
    }

    [Fact]
    public async Task Applications_that_ask_over_the_network_are_led_to_no_region_that_is_not_set()
    {
        var split = new FaultRule { Kind = FaultKind.RegionSplit };
        var options = new StandaloneOptions { ApplicationId = "my-app", Faults = [split] };
        var create = () => new VoicePlatform(options, TimeProvider.System);
        create.Should().Throw<ArgumentException>().WithMessage("Simulator:Faults:0:Kind cannot be RegionSplit without Simulator:Regions*");

        options.Faults = [];
        await using var platform = create();
        platform.Faults.Invoking(faults => faults.Add(split)).Should().Throw<ArgumentException>();
        options.Regions = ["http://127.0.0.1:4000"];

        platform.Faults.Add(split).Rule.Should().Be(split);
    }

    [Fact]
    public void A_number_belongs_to_the_account_when_it_is_named_and_one_does_when_none_is()
    {
        new SimulatorOptions().HasNumber(SimulatorOptions.DefaultNumber).Should().BeTrue();
        new SimulatorOptions { Numbers = ["447700900777"] }.HasNumber(SimulatorOptions.DefaultNumber).Should().BeFalse();
        new SimulatorOptions { Numbers = ["447700900777"] }.HasNumber("447700900777").Should().BeTrue();
    }

    [Fact]
    public async Task A_phone_without_a_driver_waits_for_as_long_as_time_is_moved_by_others()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"talk","text":"Welcome"},{"action":"wait","timeout":100}]""");
        world.Platform.Driver = null;

        var hears = world.Caller.HearsAsync("welcome");
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await hears;
        var inVain = world.Caller.HearsAsync("goodbye");
        world.Clock.Advance(TimeSpan.FromSeconds(59.9));
        inVain.IsCompleted.Should().BeFalse();
        world.Clock.Advance(TimeSpan.FromSeconds(0.1));

        await inVain.Awaiting(it => it).Should().ThrowAsync<SimulationException>().WithMessage("*waited in vain for \"goodbye\"*");
    }
}
