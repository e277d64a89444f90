using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

public sealed class SoundTests(Chromium chromium)
{
    [Fact]
    public async Task The_greeting_is_heard_as_sound()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer(speed: 1, ("Simulator:Sound", "true"));
        await phones.OpenAsync(server.Url);
        await phones.ClickAsync(RunningServer.Caller, "Dial");

        var loudest = await phones.Page.EvaluateAsync<double>(
            """
            async (number) => {
              const { openSound } = await import('/simulator/assets/sound.js');
              const sound = openSound(number);
              let loudest = 0;
              for (let tries = 0; tries < 3600 && loudest < 0.02; tries++) {
                await new Promise((resolve) => setTimeout(resolve, 50));
                loudest = Math.max(loudest, sound.level());
              }
              sound.close();
              return loudest;
            }
            """,
            RunningServer.Caller);

        loudest.Should().BeGreaterThan(0.02, "1 is as loud as can be");
    }

    [Fact]
    public async Task A_phone_is_listened_to_and_a_meter_shows_how_loud_it_is()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer(speed: 1, ("Simulator:Sound", "true"));
        await phones.OpenAsync(server.Url);
        var meter = phones.Phone(RunningServer.Caller).GetByRole(AriaRole.Meter);
        await Expect(meter).ToBeHiddenAsync();

        await phones.ClickAsync(RunningServer.Caller, "Sound");
        await Expect(meter).ToHaveAttributeAsync("aria-valuetext", "silence");
        await phones.ClickAsync(RunningServer.Caller, "Dial");

        await Expect(meter).Not.ToHaveAttributeAsync("aria-valuetext", "silence");
        await Expect(phones.Button(RunningServer.Caller, "Sound")).ToHaveAttributeAsync("aria-pressed", "true");
        await phones.ClickAsync(RunningServer.Caller, "Sound");
        await Expect(meter).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_microphone_that_is_refused_is_said_and_one_that_is_allowed_is_on()
    {
        var phones = new PhonesPage(await chromium.OpenWithMicrophoneAsync());
        await using var server = new RunningServer(speed: 1, ("Simulator:Sound", "true"));
        await phones.OpenAsync(server.Url);
        var microphone = phones.Button(RunningServer.Caller, "Microphone");

        await phones.Page.Context.GrantPermissionsAsync([]);
        await microphone.ClickAsync();
        await Expect(phones.Phone(RunningServer.Caller).GetByRole(AriaRole.Alert)).ToHaveTextAsync("The browser does not let this page use the microphone.");
        await Expect(microphone).ToHaveAttributeAsync("aria-pressed", "false");

        await phones.Page.Context.GrantPermissionsAsync(["microphone"]);
        await microphone.ClickAsync();
        await Expect(microphone).ToHaveAttributeAsync("aria-pressed", "true");
        await microphone.ClickAsync();
        await Expect(microphone).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task What_the_microphone_hears_the_other_phone_hears()
    {
        var phones = new PhonesPage(await chromium.OpenWithMicrophoneAsync());
        await phones.Page.Context.GrantPermissionsAsync(["microphone"]);
        await using var server = new RunningServer(speed: 1, ("Simulator:Sound", "true"));
        await phones.OpenAsync(server.Url);
        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling");
        await phones.ClickAsync(RunningServer.Caller, "1");
        await phones.ClickAsync(RunningServer.Sales, "Answer");
        await Expect(phones.Member(RunningServer.Sales)).ToContainTextAsync("Hears Caller");
        await phones.ClickAsync(RunningServer.Sales, "Sound");
        var meter = phones.Phone(RunningServer.Sales).GetByRole(AriaRole.Meter);
        await Expect(meter).ToHaveAttributeAsync("aria-valuetext", "silence");

        // The browser's stand-in for a microphone beeps.
        await phones.ClickAsync(RunningServer.Caller, "Microphone");

        await Expect(meter).Not.ToHaveAttributeAsync("aria-valuetext", "silence");
    }

    [Fact]
    public async Task Where_calls_do_not_sound_nothing_offers_to_listen()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        await phones.StateAsync(RunningServer.Caller, "On hook");

        await Expect(phones.Button(RunningServer.Caller, "Sound")).ToBeHiddenAsync();
        await Expect(phones.Button(RunningServer.Caller, "Microphone")).ToBeHiddenAsync();
    }
}
