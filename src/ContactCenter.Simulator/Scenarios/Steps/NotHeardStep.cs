namespace ContactCenter.Simulator.Scenarios.Steps;

/// <summary>Up to now somebody has heard none of the texts.</summary>
internal sealed record NotHeardStep(string Phone, IReadOnlyList<string> Texts) : ScenarioStep
{
    public override Task RunAsync(ScenarioContext context)
    {
        var phone = context.Phone(Phone);
        foreach (var text in Texts)
        {
            if (phone.Heard.Any(line => line.At >= context.Began && line.Text.Contains(text, StringComparison.OrdinalIgnoreCase)))
                throw context.Failure(phone, $"has heard \"{text}\", which it should not");
        }

        return Task.CompletedTask;
    }
}
