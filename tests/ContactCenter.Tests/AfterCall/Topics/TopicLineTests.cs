namespace ContactCenter.Tests.AfterCall.Topics;

/// <summary>What is proposed to reviewers of a call's topic has the line that tells it best.</summary>
public sealed class TopicLineTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_that_which_is_nearest_to_the_examples_until_a_person_names_another()
    {
        await using var desk = await TopicDesk.OpenAsync(
            _folder,
            settings:
            [
                ("Analysis:Topics:returns:Name", "Returns"),
                ("Analysis:Scorecard:service:Questions:0:Id", "about"), ("Analysis:Scorecard:service:Questions:0:Text", "Was it a return?"),
                ("Analysis:Scorecard:service:Questions:0:Kind", "YesNo"), ("Analysis:Scorecard:service:Questions:0:Auto:Kind", "Topic"),
                ("Analysis:Scorecard:service:Questions:0:Auto:Topic", "returns"),
            ]);
        var call = await desk.TellAsync("I want to send back the broken chair and get a refund");
        (await desk.TopicAsync(call)).Should().Be("returns by examples");

        (await ProposedAsync(desk, call)).Should().Be((true, 1));
        await desk.LabelledAsync(call, "returns", [2, 4]);
        (await ProposedAsync(desk, call)).Should().Be((true, 2));
    }

    private static async Task<(bool Proposed, int Segment)> ProposedAsync(TopicDesk desk, string call)
    {
        var answer = (await desk.Server.AskAsync($"/api/v1/calls/{call}/review", TopicDesk.Reader)).Json.GetProperty("answers")[0];
        return (answer.GetProperty("proposed").GetBoolean(), answer.GetProperty("segment").GetInt32());
    }
}
