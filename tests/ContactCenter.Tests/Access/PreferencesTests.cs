using System.Net;
using System.Text.Json;
using ContactCenter.Access;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Access;

/// <summary>What people choose in the console is kept with them.</summary>
public sealed class PreferencesTests : IDisposable
{
    private const string Chosen = """{"theme":"dark","shortcutKey":"F4","filters":[{"page":"calls","name":"Süd","query":"department=Sales"}]}""";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task They_come_back_in_another_browser_and_after_a_restart_and_are_nobody_elses()
    {
        await using (var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path)))
        {
            await Browser.AddAsync(fake, "Sue", Role.Agent);
            await Browser.AddAsync(fake, "Ada", Role.Admin);
            var sue = await SignedInAsync(fake, "sue");
            (await sue.GetAsync("me/preferences")).Body.Should().Be("{}");

            (await sue.PutAsync("me/preferences", JsonElement.Parse(Chosen))).Status.Should().Be(HttpStatusCode.NoContent);

            JsonElement.DeepEquals((await (await SignedInAsync(fake, "sue")).GetAsync("me/preferences")).Json, JsonElement.Parse(Chosen)).Should().BeTrue();
            (await (await SignedInAsync(fake, "ada")).GetAsync("me/preferences")).Body.Should().Be("{}");
            (await (await SignedInAsync(fake, "ada")).GetAsync("users")).Body.Should().NotContain("F4");
        }

        await using var again = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));
        JsonElement.DeepEquals((await (await SignedInAsync(again, "sue")).GetAsync("me/preferences")).Json, JsonElement.Parse(Chosen)).Should().BeTrue();
    }

    [Fact]
    public async Task A_made_up_person_has_them_until_the_process_ends()
    {
        await using var fake = new FakeWebhooks(settings: [("Vonage:Platform", "Simulator"), ("Simulator:Public", "true")]);
        var sam = new Browser(fake.Platform);
        await sam.PostAsync("sessions/demo", new { person = "demo-supervisor" });
        var ada = new Browser(fake.Platform);
        await ada.PostAsync("sessions/demo", new { person = "demo-admin" });

        (await sam.PutAsync("me/preferences", JsonElement.Parse(Chosen))).Status.Should().Be(HttpStatusCode.NoContent);

        JsonElement.DeepEquals((await sam.GetAsync("me/preferences")).Json, JsonElement.Parse(Chosen)).Should().BeTrue();
        (await ada.GetAsync("me/preferences")).Body.Should().Be("{}");
    }

    [Fact]
    public async Task They_are_an_object_and_small()
    {
        await using var fake = new FakeWebhooks();
        await Browser.AddAsync(fake, "Sue", Role.Agent);
        var sue = await SignedInAsync(fake, "sue");

        foreach (var wrong in (string[])["[]", "1", "null", "\"dark\""])
            (await sue.PutAsync("me/preferences", JsonElement.Parse(wrong))).Status.Should().Be(HttpStatusCode.BadRequest, wrong);
        (await sue.PutAsync("me/preferences", new { text = new string('x', 16 * 1024) })).Status.Should().Be(HttpStatusCode.BadRequest);
        (await sue.PutAsync("me/preferences", new { text = new string('x', (16 * 1024) - 11) })).Status.Should().Be(HttpStatusCode.NoContent);
    }

    private static async Task<Browser> SignedInAsync(FakeWebhooks fake, string user)
    {
        var browser = new Browser(fake.Platform);
        (await browser.SignInAsync(user)).Status.Should().Be(HttpStatusCode.OK);
        return browser;
    }
}
