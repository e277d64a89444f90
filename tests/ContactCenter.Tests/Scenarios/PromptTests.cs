using ContactCenter.Foundation.Settings;
using ContactCenter.Simulator.Phones;
using ContactCenter.Tests.Settings;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>Prompts are text, SSML or audio files.</summary>
public sealed class PromptTests
{
    [Theory]
    [InlineData("/audio/hold.mp3", "https://contact.test/audio/hold.mp3")]
    [InlineData("https://cdn.example.com/welcome.wav", "https://cdn.example.com/welcome.wav")]
    public async Task A_menu_may_be_an_audio_file_that_a_key_cuts_short(string prompt, string address)
    {
        await using var world = new ContactCenterWorld(With(("Ivr:Menus:Main:Prompt", prompt)));
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync(address);
        world.Caller.Heard[^1].Source.Should().Be(HeardSource.Stream);
        await world.Caller.PressAsync('1');
        await world.Sales.RingsAsync();
        world.Caller.Heard[0].Outcome.Should().Be(HeardOutcome.Cut);
    }

    [Fact]
    public async Task The_audio_files_of_the_house_can_be_fetched_by_anybody()
    {
        await using var world = new ContactCenterWorld();
        world.Http.DefaultRequestHeaders.Clear();
        using var answer = await world.Http.GetAsync("/audio/hold.mp3", TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentType!.MediaType.Should().Be("audio/mpeg");
        answer.Headers.CacheControl!.Public.Should().BeTrue();
    }

    [Fact]
    public async Task A_prompt_may_be_SSML_and_names_in_it_are_escaped()
    {
        await using var world = new ContactCenterWorld(With(
            ("Ivr:Menus:Main:KnownCallerPrompt", "<speak>Hello <break time='1s'/> {name}</speak>"),
            ($"Ivr:Callers:{CallerNumber}:Name", "Anna & Bob")));
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.RunOutAsync();
        world.Actions("talk")[0].GetProperty("text").GetString().Should().Be("<speak>Hello <break time='1s'/> Anna &amp; Bob</speak>");
    }

    [Theory]
    [InlineData("Ivr:Menus:Main:Prompt", "/audio/no-such-file.mp3")]
    [InlineData("Departments:Sales:Connecting", "/audio/../appsettings.json")]
    [InlineData("Texts:Goodbye", "audio/hold.mp3")]
    [InlineData("Survey:Thanks", "ftp://example.com/thanks.wav")]
    [InlineData("Departments:Sales:HoldMusic", "/audio/no-such-file.mp3")]
    [InlineData("Departments:Sales:HoldMusic", "hold.mp3")]
    [InlineData("Departments:Sales:HoldMusic", "https://[")]
    [InlineData("Texts:Goodbye", "https://[")]
    public void A_file_that_cannot_be_played_is_named_at_start(string key, string value) => FaultsOf((key, value)).Should().Equal(key);

    [Theory]
    [InlineData("Departments:Support:Apology", "<speak>We are sorry")]
    [InlineData("Ivr:Menus:Main:Prompt", "<speak>Fish & Chips</speak>")]
    [InlineData("Ivr:Menus:Main:RetryPrompt", "<speak>1 < 2</speak>")]
    [InlineData("Ivr:Menus:Main:KnownCallerPrompt", "<speak>Hello {name}</speak><speak>Press 1</speak>")]
    [InlineData("Departments:Sales:Connecting", "<speak></speak>")]
    [InlineData("Survey:Questions:0:Prompt", "<speak> </speak>")]
    [InlineData("Texts:Goodbye:fr", "<speak>Au revoir & merci</speak>")]
    [InlineData("Survey:Thanks", "1 < 2")]
    [InlineData("Ivr:Menus:Main:Prompt", "<speak><voice>Press 1</voice></speak>")]
    [InlineData("Departments:Sales:AcceptPrompt:fr", "<speak>{caller} <b>appelle</b></speak>")]
    public void Markup_that_the_platform_cannot_read_is_named_at_start(string key, string value) => FaultsOf((key, value)).Should().Equal(key);

    [Fact]
    public void A_tag_that_the_platform_does_not_have_is_named_beside_the_key()
    {
        var read = () => ContactCenterApp.ReadSettings(
            Configuration.Of(("Ivr:Menus:Main:Prompt", "<speak>Press <voice>1</voice></speak>")));

        read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Problem.Should().Contain("<voice>");
    }

    [Fact]
    public async Task A_tag_of_a_maker_of_voices_is_taken_and_heard()
    {
        await using var world = new ContactCenterWorld(With(
            ("Ivr:Menus:Main:Prompt", "<speak>Press <amazon:effect name='whispered'>1</amazon:effect></speak>")));
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("Press 1");
    }

    [Theory]
    [InlineData("Ivr:Menus:Main:KnownCallerPrompt", "{name}, press 1.", 20)]
    [InlineData("Ivr:Menus:Main:KnownCallerPrompt:fr", "<speak>{NAME}: tapez 1.</speak>", 24)]
    [InlineData("Departments:Sales:AcceptPrompt", "{caller} calls for {department}.", 117)]
    [InlineData("Texts:Goodbye", "{ name }", 8)]
    public void A_prompt_is_measured_with_the_longest_that_can_stand_for_what_is_in_braces(string key, string text, int longest)
    {
        Faults(1_500 - longest).Should().BeEmpty();
        Faults(1_501 - longest).Should().Equal(key);

        IReadOnlyList<string> Faults(int more) => FaultsOf(
            ("Ivr:Callers:447700900001:Name", "Anna & Bob"),
            ("Ivr:Callers:447700900002:Name", "Cy"),
            (key, text.Insert(text.IndexOf('}', StringComparison.Ordinal) + 1, new string('x', more))));
    }

    [Theory]
    [InlineData("Texts:Goodbye", "Goodbye, {name}.")]
    [InlineData("Ivr:Menus:Main:Prompt", "Hello {name}, press 1.")]
    [InlineData("Ivr:Menus:Main:KnownCallerPrompt:fr", "Bonjour {prenom}")]
    [InlineData("Ivr:Menus:Main:Options:3:Say", "Your balance is {balance}.")]
    [InlineData("Ivr:Menus:Main:WayOut:End", "Goodbye, {caller}.")]
    [InlineData("Departments:Sales:Connecting", "Please wait for {department}.")]
    [InlineData("Departments:Support:AcceptPrompt", "{caller} calls, of {company}.")]
    [InlineData("Survey:Questions:0:Prompt", "How was {agent}, from 1 to 5?")]
    public void A_name_in_braces_that_nothing_sets_is_named_at_start(string key, string value) =>
        FaultsOf((key, value)).Should().Equal(key);

    [Theory]
    [InlineData("https://cdn.example.com/{name}.mp3")]
    [InlineData("https://cdn.example.com/welcome.mp3?for={caller}")]
    public void The_address_of_a_sound_holds_no_names(string value) =>
        FaultsOf(("Ivr:Menus:Main:KnownCallerPrompt", value), ("Ivr:Callers:447700900001:Name", "Anna")).Should().Equal("Ivr:Menus:Main:KnownCallerPrompt");

    [Fact]
    public async Task A_name_that_looks_like_an_address_is_spoken()
    {
        await using var world = new ContactCenterWorld(With(
            ("Ivr:Menus:Main:KnownCallerPrompt", "{name}"),
            ($"Ivr:Callers:{CallerNumber}:Name", "https://example.com/loud.mp3")));
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.RunOutAsync();
        world.Actions("stream").Should().BeEmpty();
        world.Actions("talk")[0].GetProperty("text").GetString().Should().Be("https://example.com/loud.mp3");
    }

    [Fact]
    public async Task A_strange_caller_id_is_read_out_as_far_as_was_measured()
    {
        var prompt = "{caller}" + new string('x', 1_400);
        await using var world = new ContactCenterWorld(With(("Departments:Sales:AcceptPrompt", prompt)));
        var caller = world.Phone($"sip:{new string('a', 300)}@example.com");
        await caller.DialAsync(ContactCenterWorld.Number);
        await caller.HearsAsync("Press 1");
        await caller.PressAsync('1');
        await world.Sales.RingsAsync();

        world.TalkOf("sip:aaa").GetProperty("text").GetString().Should().Be($"sip:{new string('a', 96)}{new string('x', 1_400)}");
    }

    [Theory]
    [InlineData("https://contact.test/base", "https://contact.test/base/audio/hold.mp3")]
    [InlineData("https://contact.test/a/b/", "https://contact.test/a/b/audio/hold.mp3")]
    [InlineData("https://contact.test", "https://contact.test/audio/hold.mp3")]
    public async Task Prompts_and_music_of_ours_keep_the_path_of_the_public_address(string publicUrl, string address)
    {
        await using var fake = new FakeWebhooks(settings: [("PublicUrl", publicUrl), ("Ivr:Menus:Main:Prompt", "/audio/hold.mp3")]);

        var greeting = await fake.PostAsync(
            "/webhooks/answer", """{"from":"447700900001","to":"442079460000","uuid":"caller-leg","conversation_uuid":"CON-first"}""");
        var waiting = await fake.PostAsync("/webhooks/input", """{"dtmf":{"digits":"1"},"uuid":"caller-leg"}""");

        greeting.Action("stream").GetProperty("streamUrl")[0].GetString().Should().Be(address);
        waiting.Action("conversation").GetProperty("musicOnHoldUrl")[0].GetString().Should().Be(address);
    }
}
