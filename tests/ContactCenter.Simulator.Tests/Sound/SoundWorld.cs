using System.Net;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Sound;

/// <summary>Calls that sound, on a machine without any programs: speech is tones, the same everywhere.</summary>
internal static class SoundWorld
{
    public static TestWorld Open(Action<SimulatorOptions>? configure = null) => new(options =>
    {
        (options.Sound, options.SoundPrograms) = (true, "");
        configure?.Invoke(options);
    });

    /// <summary>Listens at a phone that is in a call.</summary>
    /// <returns>Gives what has been heard since it was asked last.</returns>
    public static async Task<Func<short[]>> ListenAsync(this TestWorld world, SimulatedPhone phone)
    {
        await world.SettleAsync();
        var leg = phone.Line.Leg!;
        var timeline = leg.Switchboard.Timeline;
        var tap = await leg.Switchboard.EventLoop.InvokeAsync(() => leg.Sound.Taps.Open(() => leg.Sound.Audible));
        var position = timeline.Now;
        return () =>
        {
            var heard = new short[timeline.Now - position];
            tap.Mix(position, heard);
            position = timeline.Now;
            tap.Forget(position);
            return heard;
        };
    }

    public static Application OnFile(this Application app, string path, byte[] content) =>
        app.On(path, _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(content) }));

    /// <summary>The channels of the one recording that was announced.</summary>
    public static async Task<short[][]> RecordedAsync(this TestWorld world, string path = "/recording")
    {
        var recording = world.App.At(path).Single();
        var file = await world.FetchAsync(recording.Text("recording_url")!);
        file.Content.Should().HaveCount(recording.Json.GetProperty("size").GetInt32());
        return Signals.Channels(file.Content);
    }
}
