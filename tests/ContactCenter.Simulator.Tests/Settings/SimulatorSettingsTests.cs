using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Settings;
using ContactCenter.Simulator.Unspecified;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Simulator.Tests.Settings;

public sealed class SimulatorSettingsTests
{
    [Fact]
    public void Faults_unspecified_points_and_regions_are_settings()
    {
        var (options, faults) = Read(
            ("Faults:0:Kind", "WebhookLost"),
            ("Faults:0:On", "recording"),
            ("Faults:0:Share", "0.25"),
            ("Faults:1:Kind", "requestrefused"),
            ("Faults:1:Next", "3"),
            ("Faults:1:Seconds", "1.5"),
            ("Faults:1:Status", "404"),
            ("Faults:1:AfterEffect", "true"),
            ("Unspecified:Problems", "Standard"),
            ("unspecified:eventattempts", "1"),
            ("Regions:0", "http://localhost:4001"),
            ("FilesKeptFor", "2.00:00:00"),
            ("Seed", "7"));

        faults.Should().BeEmpty();
        options.Faults.Should().Equal(
            new FaultRule { Kind = FaultKind.WebhookLost, On = "recording", Share = 0.25 },
            new FaultRule { Kind = FaultKind.RequestRefused, Next = 3, Seconds = 1.5, Status = 404, AfterEffect = true });
        (options.Unspecified.Problems, options.Unspecified.EventAttempts, options.Unspecified.QuestionAttempts).Should().Be((ProblemShape.Standard, 1, 2));
        options.Regions.Should().Equal("http://localhost:4001");
        (options.FilesKeptFor, options.Seed).Should().Be((TimeSpan.FromDays(2), 7));
    }

    [Fact]
    public void Blanks_and_line_ends_around_a_value_are_none_of_it()
    {
        var (options, faults) = Read(
            ("SignatureSecret", " a-secret-with-a-line-end\r\n"),
            ("Faults:0:Kind", " WebhookLost "),
            ("Faults:0:On", "recording\n"),
            ("EventTimeout", " 00:00:05 "),
            ("Seed", "\t7 "),
            ("Numbers:0", " 442079460000 "));

        faults.Should().BeEmpty();
        options.Faults.Should().Equal(new FaultRule { Kind = FaultKind.WebhookLost, On = "recording" });
        (options.SignatureSecret, options.EventTimeout, options.Seed).Should().Be(("a-secret-with-a-line-end", TimeSpan.FromSeconds(5), 7));
        options.Numbers.Should().Equal("442079460000");
    }

    [Fact]
    public void A_phone_is_its_number_or_has_a_name_too()
    {
        var (options, faults) = Read(("Phones:0", "+44 7700 900001"), ("Phones:1:Number", "sip:ada@example.com"), ("Phones:1:Name", "Ada"));

        faults.Should().BeEmpty();
        options.Phones.Select(phone => (phone.Number, phone.Name)).Should().Equal(("+44 7700 900001", null), ("sip:ada@example.com", "Ada"));
    }

    [Theory]
    [InlineData("Phones:0", "020 7946 0000", "cannot be read: \"020 7946 0000\" is no number*")]
    [InlineData("Phones:0:Nmae", "Ada", "is no setting; there are Number, Name")]
    [InlineData("Phones", "447700900001", "must be a list")]
    [InlineData("Sped", "2", "is no setting; there are ApplicationId, SignatureSecret, *")]
    [InlineData("Speed", "fast", "'fast' must be a number")]
    [InlineData("Speed", "-1", "must be above 0")]
    [InlineData("Speed:Of", "light", "must be a single value, not a section")]
    [InlineData("Sound", "loud", "'loud' must be true or false")]
    [InlineData("Seed", "3.5", "'3.5' must be a whole number")]
    [InlineData("LogCapacity", "0", "must be above 0")]
    [InlineData("EventTimeout", "10", "'10' must be a time such as 00:00:05")]
    [InlineData("WaitLimit", "00:00:00", "must be above 0")]
    [InlineData("Numbers", "442079460000", "must be a list")]
    [InlineData("Unspecified", "Problems", "must be a section, not a single value")]
    [InlineData("Unspecified:Problems", "Odd", "'Odd' must be one of Titled, Standard, None")]
    [InlineData("Unspecified:Problems", "1", "'1' must be one of Titled, Standard, None")]
    [InlineData("Unspecified:EventAttempts", "9", "must be 1 to 3")]
    [InlineData("Unspecified:Weather", "fine", "is no setting; there are *")]
    [InlineData("Faults:0", "WebhookLost", "must be a section, not a single value")]
    [InlineData("Faults:0:Kind", "WebhookLots", "'WebhookLots' must be one of *WebhookLost*")]
    [InlineData("Faults:0:Sare", "0.5", "is no setting; there are Kind, On, Share, *")]
    public void Whatever_is_wrong_is_told_by_its_key_and_nothing_else_is(string key, string value, string problem)
    {
        var (_, faults) = Read((key, value), ("Faults:1:Kind", "WebhookLost"));

        var fault = faults.Should().ContainSingle().Subject;
        fault.Key.Should().BeEquivalentTo(key == "Speed:Of" ? "Simulator:Speed" : $"Simulator:{key}");
        fault.Problem.Should().Match(problem);
    }

    [Theory]
    [InlineData("Undecided:SpacedTimes", "true", "Simulator:Undecided has another name now: Simulator:Unspecified.")]
    [InlineData("undecided:problems", "Odd", "Simulator:undecided has another name now: Simulator:Unspecified.")]
    [InlineData("Patience", "00:00:05", "Simulator:Patience has another name now: Simulator:WaitLimit.")]
    public void An_old_name_is_refused_and_the_new_one_told(string key, string value, string fault) =>
        Read((key, value)).Faults.Select(one => one.ToString()).Should().Equal(fault);

    [Fact]
    public void Every_new_name_is_a_setting() =>
        RenamedSettings.NewNames.Values.Should()
            .OnlyContain(name => SettingsShape.Has(typeof(SimulatorOptions), name)).And.NotIntersectWith(RenamedSettings.NewNames.Keys);

    [Fact]
    public void What_is_wrong_is_told_at_once_and_hinders_nothing_else()
    {
        var (options, faults) = Read(("Speed", "fast"), ("LogCapacity", "0"), ("Faults:0:Share", "half"), ("Unspecified:SpacedTimes", "true"));

        faults.Select(fault => fault.ToString()).Should().Equal(
            "Simulator:Faults:0:Share 'half' must be a number.", "Simulator:Speed 'fast' must be a number.", "Simulator:LogCapacity must be above 0.");
        (options.Speed, options.Faults.Count, options.Unspecified.SpacedTimes).Should().Be((1, 0, true));
    }

    [Fact]
    public void A_single_value_is_no_section()
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection([new("Simulator", "fast")]).Build().GetSection(SimulatorOptions.Section);

        SimulatorSettings.Apply(section, new SimulatorOptions()).Should().Equal(new OptionFault("Simulator", "must be a section, not a single value"));
    }

    [Fact]
    public void What_is_empty_or_left_to_others_stays_as_it_is()
    {
        var (options, faults) = Read(
            ("Speed", ""), ("Seed", " "), ("Numbers", ""), ("RegionUrl", ""), ("Unspecified", ""), ("Colour", "blue"), ("apikey", "theirs"));

        faults.Should().BeEmpty();
        (options.Speed, options.Seed, options.Numbers.Count, options.RegionUrl, options.ApiKey).Should().Be((1, null, 0, null, ""));
    }

    private static (SimulatorOptions Options, IReadOnlyList<OptionFault> Faults) Read(params (string Key, string? Value)[] settings)
    {
        var section = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Simulator:{setting.Key}", setting.Value)))
            .Build().GetSection(SimulatorOptions.Section);
        var options = new SimulatorOptions();
        return (options, SimulatorSettings.Apply(section, options, "Colour", "ApiKey"));
    }
}
