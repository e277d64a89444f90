using System.Net;
using System.Text.Json.Nodes;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Calls.Plan;

/// <summary><c>/api/v1/plan/draft/undo</c> and <c>redo</c>: everybody takes back what they have changed themselves.</summary>
public sealed class PlanUndoTests : IDisposable
{
    private static readonly string[] Deeds = ["Undo", "Redo"];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_changed_is_undone_step_by_step_and_done_again_also_after_a_restart()
    {
        await using (var fake = Server())
        {
            var ann = await PlanPerson.AddAsync(fake, "Ann");
            await ann.EditAsync(node => Say(node, "Goodbye", "Bye."));
            await ann.EditAsync(node => Say(node, "Busy", "Busy."));
            await ann.EditAsync(node => Say(node, "Goodbye", "Farewell."));
        }

        await using var again = Server();
        var person = await PlanPerson.OfAsync(again, "Ann");
        Told(await person.UndoAsync()).Should().Be("Busy Busy.; Goodbye Bye.; undo, redo");
        Told(await person.UndoAsync()).Should().Be("Goodbye Bye.; undo, redo");
        Told(await person.UndoAsync()).Should().Be("redo");
        (await person.GetAsync("plan/draft")).Status.Should().Be(HttpStatusCode.NotFound, "nothing is changed any more");
        Told(await person.UndoAsync()).Should().Be("redo", "there is nothing to undo");
        Told(await person.RedoAsync()).Should().Be("Goodbye Bye.; undo, redo");
        Told(await person.RedoAsync()).Should().Be("Busy Busy.; Goodbye Bye.; undo, redo");

        await person.EditAsync(node => Say(node, "CarryOn", "Here we go."));

        Told(await person.RedoAsync()).Should().Be("Busy Busy.; CarryOn Here we go.; Goodbye Bye.; undo", "what was undone is given up by a new change");
    }

    [Fact]
    public async Task Nobody_undoes_what_others_have_changed()
    {
        await using var fake = Server();
        var (ann, bob) = (await PlanPerson.AddAsync(fake, "Ann"), await PlanPerson.AddAsync(fake, "Bob"));
        await ann.EditAsync(node =>
        {
            Say(node, "Goodbye", "Bye.");
            Say(node, "Busy", "Busy.");
        });
        await bob.EditAsync(node => Say(node, "Goodbye", "Farewell."));

        Told(await ann.UndoAsync()).Should().Be("Goodbye Farewell.; redo", "only her other field is as she has left it");
        Told(await bob.UndoAsync()).Should().Be("Goodbye Bye.; redo");
        Told(await ann.RedoAsync()).Should().Be("Busy Busy.; Goodbye Bye.; undo");
    }

    [Fact]
    public async Task A_change_that_was_taken_back_comes_again_and_one_that_was_published_does_not()
    {
        await using var fake = Server();
        var ann = await PlanPerson.AddAsync(fake, "Ann");
        await ann.EditAsync(node => Say(node, "Goodbye", "Bye."));
        var plan = new PlanClient(fake.Platform);
        await plan.GetAsync("plan/draft");
        ann.Browser.Change = request => request.Headers.TryAddWithoutValidation("If-Match", plan.Tag);
        await ann.Browser.DeleteAsync("plan/draft");

        Told(await ann.UndoAsync()).Should().Be("Goodbye Bye.; undo, redo");
        (await ann.PublishAsync(new { note = "Short" })).Status.Should().Be(HttpStatusCode.OK);

        Told(await ann.UndoAsync()).Should().Be("");
        (await plan.PlanAsync())["Texts"]!["Goodbye"]!.GetValue<string>().Should().Be("Bye.");
    }

    [Fact]
    public async Task Who_has_not_seen_the_draft_undoes_nothing()
    {
        await using var fake = Server();
        var plan = new PlanClient(fake.Platform);
        await plan.GetAsync();
        var seen = plan.Tag;
        var node = await plan.PlanAsync();
        Say(node, "Goodbye", "Bye.");
        await plan.PutAsync("plan/draft", node.ToJsonString(), seen);

        (await plan.PostAsync("plan/draft/undo", "", seen)).Status.Should().Be(HttpStatusCode.PreconditionFailed);
        (await plan.PostAsync("plan/draft/redo", "")).Status.Should().Be(HttpStatusCode.PreconditionRequired);
    }

    private static void Say(JsonNode plan, string text, string words) => plan["Texts"]![text] = words;

    /// <summary>The changed texts, and what can be undone or done again.</summary>
    private static string Told(ApiReply reply)
    {
        reply.Status.Should().Be(HttpStatusCode.OK, reply.Body);
        var changes = reply.Json.GetProperty("changes").EnumerateArray()
            .Select(change => $"{change.GetProperty("path").GetString()!.Split(':')[1]} {change.GetProperty("after")}");
        var can = string.Join(", ", Deeds.Where(each => reply.Json.GetProperty($"can{each}").GetBoolean()).Select(each => each.ToLowerInvariant()));
        return string.Join("; ", can.Length == 0 ? changes : changes.Append(can));
    }

    private FakeWebhooks Server() => new(settings: FakeWebhooks.Kept(_folder.Path));
}
