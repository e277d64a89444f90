using System.Net;
using ContactCenter.EndToEndTests.World;
using ContactCenter.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>An admin uploads sounds in the console, hears them, gives them to the plan and removes them.</summary>
public sealed class ConsoleSoundsTests(Chromium chromium)
{
    [Fact]
    public async Task A_sound_is_uploaded_heard_and_removed()
    {
        await using var server = new RunningServer();
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "admin/sounds");
        await console.SignInAsAsync("Ada, admin", "Sounds");
        await UploadAsync(console, "notes.wav", "Notes"u8.ToArray());
        await Expect(console.Page.GetByText("notes.wav must be a WAV or an MP3: its content is neither.")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("sounds-refused", isFull: true);

        await UploadAsync(console, "Welcome.wav", SilentWav.Of(seconds: 2));
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "2s", Exact = true })).ToBeVisibleAsync();
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "31 KB", Exact = true })).ToBeVisibleAsync();
        await Expect(console.Page.GetByText("notes.wav must be a WAV")).ToHaveCountAsync(0);
        await console.ShouldBeFineAsync("sounds", isFull: true);
        await console.Page.EvaluateAsync("document.querySelector('td time').textContent = '26 Nov 2026, 10:11:51'");
        foreach (var width in (int[])[701, 1_001, 1_101])
            await FitsAsync(console, width);
        await UploadAsync(console, "Other.wav", SilentWav.Of(seconds: 2));
        await Expect(console.Page.GetByText("Other.wav is there already, as Welcome.wav.").First).ToBeVisibleAsync();
        var player = console.Page.GetByLabel("Play Welcome.wav");
        (await player.EvaluateAsync<double>("async sound => { await sound.play(); return sound.duration; }")).Should().BeApproximately(2, 0.1);

        var path = await player.GetAttributeAsync("src");
        await console.Button("Remove Welcome.wav").ClickAsync();
        await console.ShouldBeFineAsync("sounds-remove", isFull: true);
        await console.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(console.Page.GetByRole(AriaRole.Heading, new() { Name = "There are no sounds yet" })).ToBeVisibleAsync();
        await Expect(console.Page.Locator("#page")).ToBeFocusedAsync();
        using var answer = await server.GetAsync(path!);
        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        console.Refused.Should().BeEmpty();
    }

    [Fact]
    public async Task A_sound_that_the_plan_uses_stays_and_what_uses_it_is_told()
    {
        await using var server = new RunningServer();
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "admin/sounds");
        await console.SignInAsAsync("Ada, admin", "Sounds");
        await UploadAsync(console, "Goodbye.wav", SilentWav.Of(seconds: 1));
        var path = await console.Page.GetByLabel("Play Goodbye.wav").GetAttributeAsync("src");
        await console.Page.GotoAsync(new Uri(server.Url, "admin/plan?at=Departments:Sales").AbsoluteUri);
        await console.Page.GetByLabel("Says while connecting", new() { Exact = true }).FillAsync(path!);
        await console.Page.Keyboard.PressAsync("Tab");
        await Expect(console.Page.GetByText("Draft over the settings: 1 change")).ToBeVisibleAsync();

        await console.GoAsync("Sounds", "Sounds");
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "the draft", Exact = true })).ToBeVisibleAsync();
        await console.Button("Remove Goodbye.wav").ClickAsync();
        var dialog = console.Page.GetByRole(AriaRole.Dialog, new() { Name = "Goodbye.wav is in use" });
        await Expect(dialog.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["the draft"]);
        await console.ShouldBeFineAsync("sounds-used", isFull: true);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(console.Button("Remove Goodbye.wav")).ToBeFocusedAsync();
        console.Refused.Should().BeEmpty();
    }

    /// <summary>Nothing is beside the view, in which the name of who is signed in stands at the right.</summary>
    private static async Task FitsAsync(ConsolePages console, int width)
    {
        await console.Page.SetViewportSizeAsync(width, 900);
        (await console.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().Be(width);
        (await console.Page.GetByText("Ada", new() { Exact = true }).EvaluateAsync<bool>("name => name.clientWidth >= name.scrollWidth")).Should().BeTrue();
        await console.Page.SetViewportSizeAsync(1_440, 900);
    }

    private static Task UploadAsync(ConsolePages console, string name, byte[] content) =>
        console.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "audio/wav", Buffer = content });
}
