using System.Net;
using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.AfterCall.Recordings;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Reviews;

/// <summary>Answers are proposed of all that was said in a call: who may not read all of it does not review it.</summary>
public sealed class ReviewedWordsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_call_with_words_of_another_department_is_reviewed_by_who_may_read_them()
    {
        await using var fake = ErasedStore.Open(_folder, features: MovedRecording.AddTo, settings:
        [
            ("Analysis:Scorecard:service:Questions:0:Id", "greeting"), ("Analysis:Scorecard:service:Questions:0:Text", "Was it friendly?"),
            ("Analysis:Scorecard:service:Questions:0:Kind", "YesNo"),
        ]);
        var some = await PersonAsync(fake, "Sue", new(["Sales"]));
        var all = await PersonAsync(fake, "Tom", new(["Sales", "Support"]));
        await ErasedStore.EndedCallAsync(fake);
        await some.SignInAsync("sue");
        await all.SignInAsync("tom");
        var answers = new { state = "published", answers = new object[] { new { question = "greeting", value = true } } };

        var begun = await some.GetAsync("calls/caller-leg/review");
        var saved = await some.PutAsync("calls/caller-leg/review", answers);
        var others = await all.PutAsync("calls/caller-leg/review", answers);
        var seen = await some.GetAsync("calls/caller-leg/reviews");

        begun.Status.Should().Be(HttpStatusCode.Forbidden);
        begun.Json.GetProperty("detail").GetString().Should().Be("You may not read all that was said in this call.");
        saved.Status.Should().Be(HttpStatusCode.Forbidden);
        others.Status.Should().Be(HttpStatusCode.OK, others.Body);
        seen.Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Such_a_call_is_due_for_them_alone()
    {
        await using var fake = ErasedStore.Open(_folder, features: MovedRecording.AddTo);
        var some = await PersonAsync(fake, "Sue", new(["Sales"]));
        var all = await PersonAsync(fake, "Tom", new(["Sales", "Support"]));
        await ErasedStore.EndedCallAsync(fake);
        ErasedStore.ExecuteInHistory(_folder, "UPDATE analyses SET falling = 1");
        await some.SignInAsync("sue");
        await all.SignInAsync("tom");

        (await some.GetAsync("reviews?state=due")).Json.GetProperty("items").GetArrayLength().Should().Be(0);
        (await all.GetAsync("reviews?state=due")).Json.GetProperty("items").GetArrayLength().Should().Be(1);
    }

    private static async Task<Browser> PersonAsync(FakeWebhooks fake, string name, DepartmentGrant grant)
    {
        await Browser.AddAsync(fake, name, Role.Supervisor, user => user with { Grants = user.Grants with { Read = grant, Review = grant } });
        var browser = new Browser(fake.Platform);
        (await browser.SignInAsync(name.ToLowerInvariant())).Status.Should().Be(HttpStatusCode.OK);
        return browser;
    }
}
