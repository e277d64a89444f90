using ContactCenter.EndToEndTests.World;
using ContactCenter.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>Recordings of the past are brought in from a browser, by who may operate the server.</summary>
public sealed class ConsoleImportsTests(Chromium chromium)
{
    private const string Secret = "a-secret-of-recordings-for-tests-0123";
    private const string Refused = "must be a folder that is there, and lies in one of Imports:Folders once its links are followed";

    [Fact]
    public async Task An_admin_imports_a_folder_and_sees_what_was_refused()
    {
        using var recordings = new TestFolder();
        await File.WriteAllBytesAsync(recordings.File("empty.wav"), [], TestContext.Current.CancellationToken);
        await using var server = new RunningServer(speed: 4, ("Imports:Folders:0", recordings.Path), ("Recordings:Sources:Default:Secret", Secret));
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "ops/imports");
        await console.SignInAsAsync("Ada, admin", "Imports");
        await console.Button("Import recordings").ClickAsync();
        var folder = console.Page.GetByLabel("Folder", new() { Exact = true });
        await folder.FillAsync("/");
        await console.ShouldBeFineAsync("imports-form", isFull: true);
        await console.Button("Begin").ClickAsync();
        await Expect(folder).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(console.Page.GetByRole(AriaRole.Dialog).GetByText(Refused)).ToBeVisibleAsync();

        await folder.FillAsync(recordings.Path);
        await folder.PressAsync("Enter");
        await Expect(console.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "0 of 1, 1 refused" })).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("imports", isFull: true);
        await console.Button($"Details of {recordings.Path}").ClickAsync();
        await Expect(console.Page.GetByRole(AriaRole.Listitem)).ToContainTextAsync("empty.wav");
        await console.ShouldBeFineAsync("imports-details", isFull: true);

        console.Refused.Should().BeEmpty();
    }
}
