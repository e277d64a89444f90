using Microsoft.Playwright;

namespace ContactCenter.EndToEndTests.World;

/// <summary>How people come into the console: an admin adds them, and they set a password with the code.</summary>
public static class PeopleOfConsole
{
    /// <returns>The one-time code.</returns>
    public static async Task<string> AddAsync(ConsolePages admin, string name, string user, string role)
    {
        await admin.Button("Add a person").ClickAsync();
        await admin.Page.GetByLabel("Name").FillAsync(name);
        await admin.Page.GetByLabel("Signs in as").FillAsync(user);
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = role }).CheckAsync();
        await admin.ShouldBeFineAsync("users-add", isFull: true);
        await admin.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Add a person" }).ClickAsync();
        var code = await admin.Page.GetByLabel("One-time code", new() { Exact = true }).InnerTextAsync();
        await admin.ShouldBeFineAsync("users-code", isFull: true);
        await admin.Button("Close").ClickAsync();
        return code;
    }

    /// <summary>Sets a password with the code, on the sign-in page.</summary>
    /// <param name="page">Where the sign-in page is open.</param>
    /// <param name="heading">Of the page that follows.</param>
    public static async Task EnterAsync(ConsolePages page, string user, string code, string heading)
    {
        await page.Button("I have a one-time code").ClickAsync();
        await page.Page.GetByLabel("User").FillAsync(user);
        await page.Page.GetByLabel("One-time code").FillAsync(code);
        await page.Page.GetByLabel("New password", new() { Exact = true }).FillAsync("a long enough password");
        await page.SignInAsAsync("Sign in", heading);
    }

    public static async Task LetInAsync(ConsolePages admin, ConsolePages page, string name, string user, string role, string heading) =>
        await EnterAsync(page, user, await AddAsync(admin, name, user, role), heading);
}
