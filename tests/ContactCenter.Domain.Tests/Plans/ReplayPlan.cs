namespace ContactCenter.Domain.Tests.Plans;

/// <summary>A plan with every kind of step that takes an input in the menus.</summary>
internal static class ReplayPlan
{
    public const string Collect = "Ivr:Menus:Main:Options:3:Collect";

    public static CallPlan Of(params (string Key, string? Value)[] more) => TestPlan.Of(
    [
        ("Ivr:Http:crm:Url", "https://crm.test"),
        ("Ivr:Http:crm:Secret", "a-secret-of-the-service-0123456789"),
        ("Ivr:MostSteps", "9"),
        ("Ivr:Menus:Main:Options:0:Message", "Support"),
        ($"{Collect}:Attribute", "account"),
        ($"{Collect}:Prompt", "Your account number, please."),
        ($"{Collect}:MinDigits", "3"),
        ($"{Collect}:MaxDigits", "5"),
        ($"{Collect}:Next:0:When", "account"),
        ($"{Collect}:Next:0:Is", "12345"),
        ($"{Collect}:Next:0:Department", "Support"),
        ($"{Collect}:Next:1:Menu", "More"),
        ($"{Collect}:Failed:Department", "Sales"),
        ("Ivr:Menus:Main:Options:4:Ncco:Service", "crm"),
        ("Ivr:Menus:Main:Options:5:Menu", "More"),
        ("Ivr:Menus:More:Prompt", "Press 1 to be asked, 2 for sales, 3 to end."),
        ("Ivr:Menus:More:Options:1:Words:0", "ask me"),
        ("Ivr:Menus:More:Options:1:Collect:Attribute", "order"),
        ("Ivr:Menus:More:Options:1:Collect:Prompt", "Your order's number."),
        ("Ivr:Menus:More:Options:1:Collect:Service", "crm"),
        ("Ivr:Menus:More:Options:1:Collect:Next:0:When", "status"),
        ("Ivr:Menus:More:Options:1:Collect:Next:0:Is", "open"),
        ("Ivr:Menus:More:Options:1:Collect:Next:0:Department", "Support"),
        ("Ivr:Menus:More:Options:1:Collect:Next:1:Menu", "Main"),
        ("Ivr:Menus:More:Options:2:Words:0", "sales"),
        ("Ivr:Menus:More:Options:2:Department", "Sales"),
        ("Ivr:Menus:More:Options:3:End", "Goodbye then."),
        ("Departments:Sales:Hours", "Office"),
        ("Hours:Office:Monday", "09:00-17:00"),
        .. more,
    ]);
}
