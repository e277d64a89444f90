using System.Net;
using System.Text.Json.Nodes;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Domain.Analysis.Scorecards;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Calls.Plan;

/// <summary>Section <c>Analysis</c> of the plan: what people look for in calls, and judge them by.</summary>
public sealed class AnalysisPlanTests : IDisposable
{
    private const string Whole = """
        {
          "Topics": {
            "Bill": { "Name": "Bills", "Departments": ["sales"], "Words": ["bill"], "NotWords": ["Bill Gates"],
              "Examples": [{ "Text": "Meine Rechnung ist zu hoch.", "Language": "de" }, { "Text": "My bill is too high." }] },
            "return-2": {}
          },
          "Entities": {
            "plan": { "Kind": "List", "Values": ["Premium", "Basic"], "Priority": 5 },
            "customer": { "Kind": "Pattern", "Pattern": "[0-9]{6}", "Normalise": false, "Redact": true }
          },
          "Scorecard": {
            "Basic": { "Departments": ["Support"], "Questions": [
              { "Id": "greets", "Text": "Greets the caller?", "Critical": true, "Auto": { "Kind": "words", "Words": ["welcome"], "FirstSeconds": 20 } },
              { "Id": "listens", "Text": "Listens?", "Kind": "YesNo", "Weight": 2.5, "Auto": { "Kind": "TalkShare", "AtMost": 0.6 } },
              { "Id": "kind", "Text": "How kind?", "Kind": "scale", "Levels": 3, "NotApplicable": true },
              { "Id": "solved", "Text": "Solved?", "Kind": "Choice", "Choices": [{ "Text": "No", "Value": 0 }, { "Text": "Partly", "Value": 0.5 }] },
              { "Id": "about", "Text": "About a bill?", "Auto": { "Kind": "Topic", "Topic": "bill" } } ] }
          }
        }
        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_people_look_for_and_judge_by_is_published_with_the_plan_and_outlives_a_restart()
    {
        await using (var fake = Server())
        {
            AnalysisOf(fake).Topics.Should().BeEmpty();
            var published = await new PlanClient(fake.Platform).PublishAsync(plan => plan["Analysis"] = JsonNode.Parse(Whole));

            published.Status.Should().Be(HttpStatusCode.OK, published.Body);
            published.Json.GetProperty("changes").GetInt32().Should().Be(15);
            IsWhole(AnalysisOf(fake));
        }

        await using var again = Server();
        IsWhole(AnalysisOf(again));
        var plan = await new PlanClient(again.Platform).PlanAsync();
        plan["Analysis"]!["Scorecard"]!["Basic"]!["Questions"]![1]!["Weight"]!.GetValue<double>().Should().Be(2.5);
        plan["Analysis"]!["Topics"]!["return-2"]!.AsObject().Should().BeEmpty();
    }

    [Fact]
    public async Task All_faults_are_told_by_their_path()
    {
        await using var fake = Server();

        var refused = await new PlanClient(fake.Platform).PublishAsync(plan => plan["Analysis"] = JsonNode.Parse("""
            {
              "Steps": { "Topic": "Off" },
              "Topics": {
                "a b": {},
                "Bill": { "Departments": ["Nobody"], "Words": ["!", "bill"], "Examples": [{ "Text": " " }, { "Text": "Hello", "Language": "German" }] }
              },
              "Entities": {
                "card": { "Values": ["gold"] },
                "plan": { "Values": ["gold", "", "?"] },
                "customer": { "Kind": "Pattern", "Pattern": "(a)\\1" }
              },
              "Scorecard": {
                "None": {},
                "Basic": { "Questions": [
                  { "Id": "a", "Text": "A?", "Weight": 0, "Levels": 3, "Auto": { "Kind": "Topic", "Topic": "Returns", "AtLeast": 1 } },
                  { "Id": "A", "Kind": "Scale", "Levels": 11, "Auto": { "Kind": "Words" } },
                  { "Id": "b?", "Text": "B?", "Kind": "Choice", "Choices": [{ "Text": "Yes", "Value": 2 }] },
                  { "Id": "c", "Text": "C?", "Auto": { "Kind": "Silence" } },
                  { "Id": "d", "Text": "D?", "Auto": { "Kind": "Interruptions", "AtLeast": 5, "AtMost": 4 } },
                  { "Id": "e", "Text": "E?", "Auto": { "Kind": "Words", "Words": ["x"], "FirstSeconds": 5, "LastSeconds": 5 } } ] }
              }
            }
            """));

        refused.Status.Should().Be(HttpStatusCode.BadRequest);
        const string Questions = "Analysis:Scorecard:Basic:Questions";
        refused.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().BeEquivalentTo(
            "Analysis:Steps",
            "Analysis:Topics:a b", "Analysis:Topics:Bill:Departments:0", "Analysis:Topics:Bill:Words:0", "Analysis:Topics:Bill:Examples:0:Text",
            "Analysis:Topics:Bill:Examples:1:Language",
            "Analysis:Entities:card", "Analysis:Entities:plan:Values:1", "Analysis:Entities:customer:Pattern",
            "Analysis:Scorecard:None:Questions",
            $"{Questions}:0:Weight", $"{Questions}:0:Levels", $"{Questions}:0:Auto:Topic", $"{Questions}:0:Auto:AtLeast",
            $"{Questions}:1:Id", $"{Questions}:1:Text", $"{Questions}:1:Levels", $"{Questions}:1:Auto", $"{Questions}:1:Auto:Words",
            $"{Questions}:2:Id", $"{Questions}:2:Choices", $"{Questions}:2:Choices:0:Value",
            $"{Questions}:3:Auto:AtLeast", $"{Questions}:4:Auto:AtLeast", $"{Questions}:5:Auto:LastSeconds");
        AnalysisOf(fake).Should().BeEquivalentTo(AnalysisModel.Empty);
    }

    [Fact]
    public async Task There_are_limits_to_how_much_is_looked_for()
    {
        await using var fake = Server();
        var words = new JsonArray([.. Enumerable.Range(0, 201).Select(number => JsonValue.Create($"word {number}"))]);
        var examples = new JsonArray([.. Enumerable.Range(0, 201).Select(number => new JsonObject { ["Text"] = $"example {number}" })]);

        var topics = Named(101, new() { ["Name"] = "Something" });
        topics["e0"] = new JsonObject { ["Words"] = words, ["Examples"] = examples };
        var refused = await new PlanClient(fake.Platform).PublishAsync(plan => plan["Analysis"] = new JsonObject
        {
            ["Topics"] = topics,
            ["Entities"] = Named(101, new() { ["Values"] = new JsonArray("gold") }),
            ["Scorecard"] = Named(21, new()
            {
                ["Questions"] = new JsonArray([.. Enumerable.Range(0, 51).Select(number => new JsonObject { ["Id"] = $"q{number}", ["Text"] = "?" })]),
            }),
        });

        refused.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Contain([
            "Analysis:Topics", "Analysis:Topics:e0:Words", "Analysis:Topics:e0:Examples", "Analysis:Entities", "Analysis:Scorecard",
            "Analysis:Scorecard:e0:Questions"]);
    }

    [Fact]
    public async Task Who_publishes_nothing_else_needs_no_fresh_password()
    {
        await using var fake = Server();
        var ann = await PlanPerson.AddAsync(fake, "Ann");
        fake.Clock.Leap(TimeSpan.FromSeconds(601));
        await ann.EditAsync(plan => plan["Analysis"] = JsonNode.Parse("""{"Topics":{"Bill":{"Words":["bill"]}}}"""));

        (await ann.PublishAsync(new { note = "Bills" })).Status.Should().Be(HttpStatusCode.OK);
        await ann.EditAsync(plan =>
        {
            plan["Analysis"]!["Topics"]!["Return"] = new JsonObject();
            plan["Texts"]!["Goodbye"] = "Bye.";
        });
        var refused = await ann.PublishAsync(new { note = "Returns" });

        refused.Status.Should().Be(HttpStatusCode.Forbidden, refused.Body);
        refused.Json.GetProperty("proof").GetString().Should().Be("password");
        AnalysisOf(fake).Topics.Select(topic => topic.Id).Should().Equal("Bill");
        (await ann.GetAsync("plan/draft/changes")).Json.GetProperty("changes").GetArrayLength().Should().Be(2, "nothing of the draft is lost");
    }

    private static JsonObject Named(int count, JsonObject each) =>
        new(Enumerable.Range(0, count).Select(number => KeyValuePair.Create($"e{number}", (JsonNode?)each.DeepClone())));

    private static void IsWhole(AnalysisModel analysis)
    {
        var bill = analysis.Topics[0];
        bill.Should().BeEquivalentTo(new { Id = "Bill", Name = "Bills", Departments = Words("Sales"), Words = Words("bill"), NotWords = Words("Bill Gates") });
        bill.Examples.Select(example => example.Language).Should().Equal("de", null);
        analysis.Topics[1].Should().BeEquivalentTo(new { Id = "return-2", Name = "return-2" });
        analysis.Entities.Select(entity => (entity.Name, entity.Kind, entity.Redact, entity.Normalise, entity.Priority)).Should().Equal(
            ("customer", EntityKind.Pattern, true, false, 0), ("plan", EntityKind.List, false, true, 5));
        var card = analysis.Scorecards.Should().ContainSingle().Subject;
        card.Departments.Should().Equal("Support");
        card.Questions.Select(question => (question.Id, question.Kind, question.Weight)).Should().Equal(
            ("greets", QuestionKind.YesNo, 1), ("listens", QuestionKind.YesNo, 2.5), ("kind", QuestionKind.Scale, 1), ("solved", QuestionKind.Choice, 1),
            ("about", QuestionKind.YesNo, 1));
        card.Questions[0].Auto.Should().BeEquivalentTo(new { Kind = AutomaticKind.Words, Words = Words("welcome"), FirstSeconds = 20 });
        card.Questions[3].Choices.Should().Equal(new QuestionChoice("No", 0), new QuestionChoice("Partly", .5));
        card.Questions[4].Auto!.Topic.Should().Be("Bill");
    }

    private static string[] Words(params string[] words) => words;

    private static AnalysisModel AnalysisOf(FakeWebhooks fake) => fake.Services.GetRequiredService<PlanSource>().Current.Analysis;

    private FakeWebhooks Server() => new(settings: FakeWebhooks.Kept(_folder.Path));
}
