using System.Net;
using System.Text.Json.Nodes;
using ContactCenter.Access;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Calls.Plan;

/// <summary>Somebody at the console, who looks before each step.</summary>
internal sealed class PlanPerson(Browser browser, PlanClient eyes)
{
    public Browser Browser => browser;

    public static async Task<PlanPerson> AddAsync(FakeWebhooks fake, string name)
    {
        await Browser.AddAsync(fake, name, Role.Admin);
        return await OfAsync(fake, name);
    }

    /// <summary>Signs in who is there already.</summary>
    public static async Task<PlanPerson> OfAsync(FakeWebhooks fake, string name)
    {
        var browser = new Browser(fake.Platform);
        await browser.SignInAsync(name.ToLowerInvariant());
        return new(browser, new PlanClient(fake.Platform));
    }

    public Task<ApiReply> GetAsync(string path) => browser.GetAsync(path);

    public async Task EditAsync(Action<JsonNode> change)
    {
        var draft = await eyes.GetAsync("plan/draft");
        var node = draft.Status == HttpStatusCode.OK ? JsonNode.Parse(draft.Body)! : await eyes.PlanAsync();
        change(node);
        browser.Change = request => request.Headers.TryAddWithoutValidation("If-Match", eyes.Tag);
        var saved = await browser.PutAsync("plan/draft", node);
        saved.Status.Should().Be(HttpStatusCode.OK, saved.Body);
    }

    public Task<ApiReply> PublishAsync(object request) => PostAsync("plan/draft/publish", request);

    public Task<ApiReply> UndoAsync() => PostAsync("plan/draft/undo", request: null);

    public Task<ApiReply> RedoAsync() => PostAsync("plan/draft/redo", request: null);

    private async Task<ApiReply> PostAsync(string path, object? request)
    {
        if ((await eyes.GetAsync("plan/draft")).Status != HttpStatusCode.OK)
            await eyes.GetAsync("plan");
        browser.Change = message => message.Headers.TryAddWithoutValidation("If-Match", eyes.Tag);
        return await browser.PostAsync(path, request);
    }
}
