using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Plan.Versions;
using ContactCenter.Foundation.Settings;
using ContactCenter.Platform.Audio;
using ContactCenter.Tests.Settings;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Tests.Calls.Plan;

/// <summary>A plan as data: what the settings hold becomes JSON of the same shape, and the same rules read it.</summary>
public sealed class PlanDocumentTests
{
    private static readonly (string Key, string? Value)[] Changes =
    [
        ("Ivr:Menus:Main:Prompt:fr", "Bonjour"),
        ("Ivr:Menus:Main:Options:1:Words:0", "buy"),
        ("Ivr:Menus:Main:Options:1:Words:1", "order"),
        ("Ivr:Menus:Main:Options:1:Attributes:topic", ""),
        ("Ivr:Menus:Main:Options:3:Collect:Attribute", "account"),
        ("Ivr:Menus:Main:Options:3:Collect:Next:0:Department", "Sales"),
        ("Ivr:Menus:Second:Prompt", "Second."),
        ("Ivr:Numbers:442079460111:Menu", ""),
        ("Departments:Sales:RingSeconds", "30"),
        ("Departments:Sales:RingSeconds", "soon"),
        ("Departments:Sales:Survey", "FALSE"),
        ("Departments:Sales:MinConfidence", "0.55"),
        ("Departments:Sales:Endpoint:Uri", "sip:sales@example.com"),
        ("Departments:Sales:Fallbacks:0:Number", "447700900103"),
        ("Departments:Sales:SipHeaders:Kind", ""),
        ("Departments:Support:Endpoint:Number", ""),
        ("Departments:New:Hours", "Office"),
        ("Hours:Office:Monday", "09:00-17:00"),
        ("Hours:Office:Holidays:0", "2026-12-25"),
        ("Hours:Empty", ""),
        ("Survey:Questions:0:Words:good", "5"),
        ("Survey:Questions:1:Prompt", "And now?"),
        ("Texts:Goodbye:fr", "Au revoir"),
        ("Texts:Unknown:Deep", "x"),
        ("Analysis:Topics:Bill:Words:0", "bill"),
        ("Analysis:Topics:Bill:Examples:0:Text", "My bill is too high"),
        ("Analysis:Topics:Empty", ""),
        ("Analysis:Entities:customer:Pattern", "[0-9]{6}"),
        ("Analysis:Entities:customer:Redact", "TRUE"),
        ("Analysis:Scorecard:Basic:Questions:0:Id", "greets"),
        ("Analysis:Scorecard:Basic:Questions:0:Auto:AtLeast", "0.5"),
    ];

    private static Arbitrary<List<int>> Any => Gen.Choose(0, Changes.Length - 1).ListOf().Select(chosen => chosen.ToList()).ToArbitrary();

    [Fact]
    public void The_plan_of_the_settings_file_is_its_sections_without_what_says_nothing()
    {
        var file = JsonNode.Parse(File.ReadAllText(Configuration.File))!.AsObject();
        foreach (var section in file.Select(entry => entry.Key).Except(PlanSettings.Sections, StringComparer.Ordinal).ToList())
            file.Remove(section);
        var analysis = file["Analysis"]!.AsObject();
        foreach (var setting in analysis.Select(entry => entry.Key).Except(AnalysisModelSettings.Keys, StringComparer.Ordinal).ToList())
            analysis.Remove(setting);
        Tidy(file);

        var plan = JsonNode.Parse(PlanDocument.Of(Configuration.Of()).Json)!;

        JsonNode.DeepEquals(plan, file).Should().BeTrue("it is {0}", plan);
    }

    [Fact]
    public void How_long_calls_of_a_department_are_kept_is_no_part_of_it()
    {
        var document = PlanDocument.Of(Configuration.Of(("Departments:Sales:Retention:CallDays", "30")));
        var faults = new List<SettingsFault>();
        PlanDocument.Parse("""{"Departments":{"Sales":{"Retention":{"CallDays":"30"}}}}"""u8.ToArray(), faults);

        document.Fields.Keys.Should().NotContain(field => field.Contains("Retention", StringComparison.Ordinal));
        faults.Should().ContainSingle().Which.Key.Should().Be("Departments:Sales:Retention");
    }

    [Fact]
    public void Of_the_analysis_only_what_people_look_for_and_judge_by_is_part_of_it()
    {
        var document = PlanDocument.Of(Configuration.Of(("Analysis:Steps:Topic", "Off"), ("Analysis:Topics:Bill:Words:0", "bill")));
        var faults = new List<SettingsFault>();
        PlanDocument.Parse("""{"Analysis":{"Topics":{},"Steps":{"Topic":"Off"},"Llm":{"ApiKey":"x"}}}"""u8.ToArray(), faults)!.Fields.Should().BeEmpty();

        document.Fields.Keys.Where(field => field.StartsWith("Analysis", StringComparison.Ordinal)).Should().Equal("Analysis:Topics:Bill:Words");
        faults.Select(fault => fault.Key).Should().Equal("Analysis:Llm", "Analysis:Steps");
    }

    [Fact]
    public void What_is_written_is_read_by_the_same_rules_to_the_same_plan() =>
        Prop.ForAll(Any, chosen =>
        {
            var configuration = With(chosen);
            var document = PlanDocument.Of(configuration);

            Read(document.ToConfiguration()).Should().Be(Read(configuration), document.Json);
            PlanDocument.Read(document.Json).Hash.Should().Be(document.Hash);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void A_difference_leads_from_one_plan_to_the_other_and_back() =>
        Prop.ForAll(Any, Any, (first, second) =>
        {
            var (before, after) = (PlanDocument.Of(With(first)), PlanDocument.Of(With(second)));
            var changes = PlanDifference.Between(before, after);

            before.With(changes).Json.Should().Be(after.Json);
            after.With(changes.Select(change => new PlanChange(change.Path, change.After, change.Before))).Json.Should().Be(before.Json);
            changes.Count.Should().Be(PlanDifference.Between(after, before).Count);
            (changes.Count == 0).Should().Be(before.Hash == after.Hash);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Every_key_that_the_rules_ask_for_has_its_kind()
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var all = Configuration.Of(
            ("Ivr:Menus:Main:Options:3:Collect:Next:0:Collect:Next:0:Ncco:Then:Say", "x"),
            ("Ivr:Menus:Main:Options:3:Collect:Failed:End", "x"),
            ("Ivr:Numbers:442079460111:Menu", "Main"),
            ("Ivr:Callers:442079460111:Name", "Ann"),
            ("Departments:Sales:Fallbacks:0:Number", "447700900103"),
            ("Hours:Office:Monday", ""),
            ("Survey:Questions:1:Kind", "Message"),
            ("Analysis:Topics:Bill:Examples:0:Text", "My bill is too high"),
            ("Analysis:Entities:customer:Kind", "List"),
            ("Analysis:Scorecard:Basic:Questions:0:Choices:0:Text", "Well"),
            ("Analysis:Scorecard:Basic:Questions:0:Auto:Kind", "Words"));
        PlanReader.Read(new RecordingConfiguration(all, asked), Surroundings(), []);

        asked.Where(key => !IsOfSettings(key) && ShapeAt(key).Kind == PlanKind.Unknown).Should().BeEmpty();
        asked.Should().HaveCountGreaterThan(100);

        static bool IsOfSettings(string key) => key.StartsWith("Ivr:Http", StringComparison.Ordinal) || key.EndsWith(":Retention", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Departments":{"Sales":{"RingSeconds":"25","Survey":"true"}}}""", """{"Departments":{"Sales":{"RingSeconds":25,"Survey":true}}}""")]
    [InlineData("""{"departments":{"Sales":{"ringseconds":" 25 "}}}""", """{"Departments":{"Sales":{"RingSeconds":25}}}""")]
    [InlineData("""{"Texts":{"Goodbye":{"en":"Bye","fr":"Au revoir"}}}""", """{"Texts":{"Goodbye:en":"Bye","Goodbye:fr":"Au revoir"}}""")]
    [InlineData("""{"Hours":{"Office":{}},"Departments":{"A":{"Hours":""}}}""", """{"Departments":{"A":{}},"Hours":{"Office":{}}}""")]
    [InlineData("""{"Departments":{"A":{"Endpoint":{"User":7},"Fallbacks":[]}}}""", """{"Departments":{"A":{"Endpoint":{"User":"7"}}}}""")]
    public void Two_ways_to_write_the_same_are_one_plan(string given, string same)
    {
        var (first, second) = (Parse(given), Parse(same));

        first.Hash.Should().Be(second.Hash);
        first.Json.Should().NotBe(PlanDocument.Of(Configuration.Of()).Json);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("""{"Texts":{"Busy":"x","busy":"y"}}""")]
    public void What_is_no_plan_is_told(string json)
    {
        List<SettingsFault> faults = [];

        PlanDocument.Parse(Encoding.UTF8.GetBytes(json), faults).Should().BeNull();

        faults.Should().ContainSingle().Which.Key.Should().Be("plan");
    }

    [Fact]
    public void No_plan_is_so_broken_that_the_rules_cannot_tell()
    {
        var whole = JsonNode.Parse(PlanDocument.Of(Configuration.Of()).Json)!;
        var paths = PathsOf(whole, "").ToList();
        foreach (var path in paths)
        {
            foreach (var value in (JsonNode?[])[null, "x", 7, new JsonObject(), new JsonArray("a")])
            {
                var broken = JsonNode.Parse(whole.ToJsonString())!;
                var at = path.Split(':').SkipLast(1).Aggregate(broken, (node, key) => node is JsonArray list ? list[int.Parse(key, null)]! : node[key]!);
                if (at is JsonArray array)
                    array[0] = value?.DeepClone();
                else
                    at[path.Split(':')[^1]] = value?.DeepClone();

                FluentActions.Invoking(() => Read(Parse(broken.ToJsonString()).ToConfiguration())).Should().NotThrow(broken.ToJsonString());
            }
        }
    }

    private static PlanDocument Parse(string json) => PlanDocument.Parse(Encoding.UTF8.GetBytes(json), [])!;

    private static PlanSurroundings Surroundings() =>
        new(
            IsLive: true,
            Number: null,
            "442079460000",
            ImmutableDictionary<string, TimeSpan>.Empty,
            ImmutableDictionary<string, bool>.Empty,
            new MemoryAudio(),
            TimeSpan.FromMinutes(5),
            IsTranscribedByPlatform: false);

    private static IConfigurationRoot With(IEnumerable<int> chosen) => Configuration.Of(chosen.Select(index => Changes[index]));

    private static string Read(IConfiguration configuration)
    {
        List<SettingsFault> faults = [];
        var plan = PlanReader.Read(configuration, Surroundings(), faults);
        return Description.Of(plan) + string.Join('\n', faults.Select(fault => fault.ToString()).Order(StringComparer.Ordinal));
    }

    private static PlanShape ShapeAt(string key) => key.Split(':').Aggregate(PlanShapes.Plan, (shape, part) => shape.Kind switch
    {
        PlanKind.Section or PlanKind.Map => shape.At(part).Shape,
        PlanKind.List => shape.Of!,
        PlanKind.Endpoint or PlanKind.Prompt => PlanShape.Text,
        _ => PlanShape.Unknown,
    });

    private static IEnumerable<string> PathsOf(JsonNode? node, string path)
    {
        var children = node switch
        {
            JsonObject map => map.Select(entry => (entry.Value, path.Length == 0 ? entry.Key : $"{path}:{entry.Key}")),
            JsonArray list => list.Select((entry, i) => (entry, $"{path}:{i}")),
            _ => [],
        };
        return children.SelectMany(child => PathsOf(child.Item1, child.Item2).Prepend(child.Item2));
    }

    /// <summary>Takes out empty texts, lists and sections, and services, which are no part of a plan.</summary>
    private static void Tidy(JsonObject section)
    {
        foreach (var (key, value) in section.ToList())
        {
            if (value is JsonObject below)
                Tidy(below);
            if (value is JsonArray list)
            {
                foreach (var entry in list.OfType<JsonObject>())
                    Tidy(entry);
            }

            var isEmpty = value switch
            {
                JsonObject map => map.Count == 0,
                JsonArray none => none.Count == 0,
                _ => value?.ToString() is not { Length: > 0 },
            };
            if (isEmpty)
                section.Remove(key);
        }
    }
}
