using Microsoft.Extensions.Configuration;

namespace ContactCenter.Domain.Tests.Plans;

/// <summary>Plans for tests: one menu, departments Sales (two phones) and Support, one question; and what a test adds or replaces.</summary>
internal static class TestPlan
{
    public static CallPlan Of(params (string Key, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Vonage:Number"] = "442079460000",
            ["Ivr:Language"] = "en-GB",
            ["Ivr:Menus:Main:Prompt"] = "Press 1 for sales or 2 for support.",
            ["Ivr:Menus:Main:Options:1:Words:0"] = "sales",
            ["Ivr:Menus:Main:Options:1:Department"] = "Sales",
            ["Ivr:Menus:Main:Options:2:Words:0"] = "support",
            ["Ivr:Menus:Main:Options:2:Department"] = "Support",
            ["Departments:Sales:Endpoint:Number"] = "447700900101",
            ["Departments:Sales:Fallbacks:0:Number"] = "447700900102",
            ["Departments:Sales:RingSeconds"] = "20",
            ["Departments:Support:Endpoint:Number"] = "447700900103",
            ["Survey:Questions:0:Prompt"] = "How was it, from 1 to 5?",
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        foreach (var absent in all.Where(entry => entry.Value is null).Select(entry => entry.Key).ToList())
            all.Remove(absent);
        return ContactCenterApp.ReadSettings(new ConfigurationBuilder().AddInMemoryCollection(all).Build()).Get<CallPlan>();
    }
}
