using ContactCenter.EndToEndTests.World;

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
              for (let tries = 0; tries < 300 && loudest < 0.02; tries++) {
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
}
