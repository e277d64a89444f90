using System.Text.Json.Nodes;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Simulator;
using ContactCenter.Simulator.Unspecified;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Tests.Settings;

/// <summary>The checked-in settings file: whole, without faults, and with the code's own defaults.</summary>
public sealed class SettingsFileTests
{
    /// <summary>What the tutorial's contact center is; without it there would be none, or another.</summary>
    private static readonly string[] TheTutorials =
    [
        "Ivr:Language", "Ivr:Menus:Main:Prompt", "Ivr:Menus:Main:KnownCallerPrompt", "Ivr:Menus:Main:WayOut:End", "Ivr:Menus:Main:Options:",
        "Departments:Sales:Endpoint:",
        "Departments:Support:Endpoint:", "Departments:Sales:Connecting", "Departments:Support:Connecting", "Survey:Questions:0:Prompt",
    ];

    /// <summary>Another way to say what a key of the file says already.</summary>
    private static readonly string[] Alternatives =
    [
        "Endpoint:Uri", "Endpoint:Extension", "Endpoint:User", "WayOut:Department", "WayOut:Menu", "WayOut:Say",
        ":Menu", ":Message", ":Say", ":Collect", ":Ncco", ":End", "OTEL_EXPORTER_OTLP_ENDPOINT",
    ];

    /// <summary>All but the logger's, which is not ours.</summary>
    public static TheoryData<string> Sections =>
    [
        .. JsonNode.Parse(File.ReadAllText(Configuration.File))!.AsObject()
            .Where(entry => entry is { Key: not "Serilog", Value: JsonObject }).Select(entry => entry.Key),
    ];

    [Fact]
    public void The_file_alone_is_without_fault_or_warning()
    {
        var settings = ContactCenterApp.ReadSettings(Configuration.Of());

        settings.Get<Deployment>().IsLive.Should().BeFalse();
        settings.Warnings.Should().BeEmpty();
        settings.Get<CallPlan>().Departments.Keys.Should().BeEquivalentTo("Sales", "Support");
    }

    [Fact]
    public void The_file_holds_every_key_that_is_read()
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        ContactCenterApp.ReadSettings(new RecordingConfiguration(Configuration.Of(), asked));
        var held = KeysOf(JsonNode.Parse(File.ReadAllText(Configuration.File))!, "").ToHashSet(StringComparer.OrdinalIgnoreCase);

        asked.Where(key => !held.Contains(key) && !IsAlternative(key)).Should().BeEmpty("the file shows everything that can be set");
        asked.Should().HaveCountGreaterThan(80);
    }

    [Fact]
    public void The_file_shows_all_that_the_simulator_can_be_told_but_for_the_account()
    {
        var held = KeysOf(JsonNode.Parse(File.ReadAllText(Configuration.File))!, "").ToHashSet(StringComparer.Ordinal);

        typeof(SimulatorOptions).GetProperties().Where(option => !held.Contains($"Simulator:{option.Name}")).Select(option => option.Name).Should().Equal(
            "ApplicationId", "ApiKey", "SignatureSecret", "ApiSecret", "ApplicationPublicKey", "AllowUnverifiedTokens", "Numbers", "StartsWithoutNumbers",
            "NumbersForSale",
            "AnswerUrl", "AnswerMethod", "EventUrl", "EventMethod", "FallbackUrl", "FallbackMethod", "CallsPerSecond", "RequestsPerSecond");
        typeof(UnspecifiedBehaviour).GetProperties().Select(point => $"Simulator:Unspecified:{point.Name}").Should().BeSubsetOf(held);
    }

    [Fact]
    public void The_defaults_of_the_file_are_those_of_the_code()
    {
        var whole = Description.Of(ContactCenterApp.ReadSettings(Configuration.Of()));
        foreach (var key in LeavesOf(JsonNode.Parse(File.ReadAllText(Configuration.File))!, "")
            .Where(key => !key.StartsWith("Serilog:", StringComparison.Ordinal)))
        {
            var without = Configuration.Of((key, null));
            if (TheTutorials.Any(own => key.StartsWith(own, StringComparison.Ordinal)))
                continue;
            Description.Of(ContactCenterApp.ReadSettings(without)).Should().Be(whole, "the code's default of {0} is the file's", key);
        }
    }

    [Theory]
    [InlineData("PrivateKey")]
    [InlineData("ApiKey")]
    [InlineData("SignatureSecret")]
    public void The_file_holds_no_secret(string key) => Configuration.Of()[$"Vonage:{key}"].Should().BeNullOrEmpty();

    [Fact]
    public void The_port_is_never_a_setting_of_the_file()
    {
        var text = File.ReadAllText(Configuration.File);

        text.Should().NotContainAny("Kestrel", "urls", "Urls", "3000,", "http_ports");
    }

    [Fact]
    public void What_nobody_asks_for_is_a_fault()
    {
        var read = () => ContactCenterApp.ReadSettings(Configuration.Of(("Departments:Sales:RingSecond", "20")));

        var fault = read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Subject;
        fault.Key.Should().Be("Departments:Sales:RingSecond");
        fault.Problem.Should().Contain("RingSeconds");
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Every_section_refuses_what_it_does_not_know(string section)
    {
        var read = () => ContactCenterApp.ReadSettings(Configuration.Of(($"{section}:Unknown", "x")));

        read.Should().Throw<SettingsException>().Which.Faults.Select(fault => fault.Key).Should().Contain($"{section}:Unknown");
    }

    [Fact]
    public void A_section_of_a_file_that_nobody_asks_for_is_a_fault()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, """{ "Department": { "Sales": { "RingSeconds": 20 } }, "Logging": {}, "AllowedHosts": "*" }""");

        var read = () => ContactCenterApp.ReadSettings(new ConfigurationBuilder().AddJsonFile(Configuration.File).AddJsonFile(path).Build());

        read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Key.Should().Be("Department");
        File.Delete(path);
    }

    private static bool IsAlternative(string key) => Alternatives.Any(end => key.EndsWith(end, StringComparison.Ordinal));

    private static IEnumerable<string> KeysOf(JsonNode? node, string path) =>
        ChildrenOf(node, path).SelectMany(child => KeysOf(child.Node, child.Path).Prepend(child.Path));

    private static IEnumerable<string> LeavesOf(JsonNode? node, string path) =>
        node is JsonValue ? [path] : ChildrenOf(node, path).SelectMany(child => LeavesOf(child.Node, child.Path));

    private static IEnumerable<(JsonNode? Node, string Path)> ChildrenOf(JsonNode? node, string path) => node switch
    {
        JsonObject map => map.Select(entry => (entry.Value, path.Length == 0 ? entry.Key : $"{path}:{entry.Key}")),
        JsonArray list => list.Select((entry, i) => (entry, $"{path}:{i}")),
        _ => [],
    };
}
