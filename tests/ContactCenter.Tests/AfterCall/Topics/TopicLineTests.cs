using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.AfterCall.Topics;

/// <summary>What is proposed to reviewers of a call's topic has the line that tells it best.</summary>
public sealed class TopicLineTests : IDisposable
{
    private const string Return = "I want to send back the broken chair and get a refund";

    private static readonly (string, string?)[] Settings =
    [
        ("Analysis:Topics:returns:Name", "Returns"),
        ("Analysis:Scorecard:service:Questions:0:Id", "about"), ("Analysis:Scorecard:service:Questions:0:Text", "Was it a return?"),
        ("Analysis:Scorecard:service:Questions:0:Kind", "YesNo"), ("Analysis:Scorecard:service:Questions:0:Auto:Kind", "Topic"),
        ("Analysis:Scorecard:service:Questions:0:Auto:Topic", "returns"),
    ];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_that_which_is_nearest_to_the_examples_until_a_person_names_another()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder, settings: Settings);
        var call = await desk.TellAsync(Return);
        (await desk.TopicAsync(call)).Should().Be("returns by examples");

        (await ProposedAsync(desk, call)).Should().Be((true, 1));
        await desk.LabelledAsync(call, "returns", [2, 4]);
        (await ProposedAsync(desk, call)).Should().Be((true, 2));
    }

    [Fact]
    public async Task Where_an_earlier_recording_has_come_since_the_named_lines_are_not_those_of_that_number()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder, settings: Settings);
        var call = await desk.TellAsync(Return);
        await desk.LabelledAsync(call, "returns", [2, 4]);

        await desk.TellEarlierAsync("Could somebody tell me when the museum on the other side of the river opens on Sundays?");

        (await ProposedAsync(desk, call)).Should().Be((true, 3), "there are two lines before those of then, of which the second was nearest");
    }

    [Fact]
    public async Task Lines_that_an_earlier_program_has_kept_are_those_of_the_only_transcript()
    {
        string call;
        await using (var desk = await TopicDesk.OpenAsync(_folder, settings: Settings))
        {
            call = await desk.TellAsync(Return);
            await desk.LabelledAsync(call, "returns", [2, 4]);
        }

        using (var history = new SqliteConnection($"Data Source={_folder.File("history.db")};Pooling=False"))
            history.Execute("ALTER TABLE topic_labels DROP COLUMN transcript; PRAGMA user_version = 15");

        await using var later = await TopicDesk.OpenAsync(_folder, settings: Settings);
        (await ProposedAsync(later, call)).Should().Be((true, 2));
    }

    private static async Task<(bool Proposed, int Segment)> ProposedAsync(TopicDesk desk, string call)
    {
        var answer = (await desk.Server.AskAsync($"/api/v1/calls/{call}/review", TopicDesk.Reader)).Json.GetProperty("answers")[0];
        return (answer.GetProperty("proposed").GetBoolean(), answer.GetProperty("segment").GetInt32());
    }
}
