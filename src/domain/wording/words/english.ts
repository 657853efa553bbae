import type { Language } from './language';

export const ENGLISH: Language = {
  name: 'en',
  lists: {
    work:
      'add adapt administer adopt_internally advertise agree analyse announce apply appoint archive arrange assemble assess assign audit ' +
      'author automate backfill benchmark blog book brief brainstorm bring_in build buy calculate campaign carry_out catalogue ' +
      'centralise check clarify clean_up clear_out coach code collate collect_feedback commission communicate compile complete ' +
      'compose conduct configure connect consolidate consult contact containerise convert_to coordinate create curate customise deal_with ' +
      'debug define delegate deploy deprecate describe design develop devise diagnose digitalise digitise disseminate document ' +
      'decommission dig donate_internally draft draw_up drill edit educate embed engage_an enrol equip establish estimate evaluate examine execute ' +
      'experiment explore extend facilitate film finalise find_out finish fit fit_out fix follow_up formalise formulate furnish gather ' +
      'hand_over harmonise hire hold host identify implement inform inspect install integrate interview introduce investigate ' +
      'inventory invest invite kick_off label launch lay learn lease list localise look_into map market measure meet_with mentor ' +
      'merge migrate model moderate modernise modularise move mount negotiate network notify onboard open optimise_for order organise outline ' +
      'outsource overhaul paint patch perform phase_out photograph pilot plan plant play port post practise prepare present print prioritise procure ' +
      'produce program programme promote propose prototype provide provision publicise publish purchase put_in put_up read reach_out rebrand rebuild ' +
      'recruit redesign redraft refactor refurbish relaunch release relocate remodel renegotiate renew_internally renovate reorganise repaint ' +
      'replace replatform report reposition research restructure rethink retire_the retrain revamp review revise rewire rewrite rework roadmap roll_out run ' +
      'schedule scope script segment send set_up share ship shoot showcase simulate sketch socialise sponsor staff standardise start ' +
      'streamline_the study submit subtitle survey switch tag take_over talk_to teach test tidy_up track train transfer translate trial try_out ' +
      'update upgrade upload upskill vaccinate validate vet visit walk_through wire workshop write write_up hand_out distribute set_out draw ' +
      'give_a hand document digitize dockerize instrument unify retire deprovision stand_up spin_up put_together give_talks take_part attend speak ' +
      'volunteer lay_out tender dismantle demolish excavate drill screen immunise cook bake sow mow film record decorate catalog index ' +
      'cover_the consult_with sit_down catch_up call email phone shadow observe watch enroll register take sunset ' +
      'consolidate reconfigure refresh rename restore retrofit reforest insulate electrify furnish signpost landscape',
    duty:
      'answer reply respond handle process pay file issue collect treat teach serve operate administer administrate manage monitor check dispatch ' +
      'ship invoice bill clean look_after take_care_of care_for care attend_to provide supply support inspect repair empty mow water feed ' +
      'sort receive register reconcile post translate moderate coordinate groom perform carry_out conduct run oversee supervise ' +
      'deliver transport fulfil safeguard guard patrol sweep wash cook host examine advise assist archive book record ' +
      'file_away back_up backup patch service maintain review submit nurse deal_with see_to do keep_up take_part triage stock ' +
      'restock refill print distribute update track balance disburse grade mark cater cover staff attend test calibrate ' +
      'lubricate assess approve investigate enforce administrate report publish prepare hold send write organise',
    result:
      'win sell sign earn attract retain pass raise reach hit achieve gain obtain get secure generate save convert exceed beat ' +
      'acquire close land capture attain surpass outperform recover recoup collect_donations gather_signatures break_even qualify ' +
      'conquer place rank score bring_back win_back turn_around fill realise monetise upsell cross-sell reactivate ' +
      'rehouse house free_up cash_in draw_in pull_in bring_home top outsell',
    react:
      'buy use stay love renew pass sign adopt approve recommend choose return trust rate score report feel say agree donate ' +
      'subscribe upgrade order pay attend visit come come_back register join leave churn cancel convert spend invite open click share ' +
      'enjoy prefer refer complete accept grant award certify ratify issue confirm decide endorse vote win find know understand ' +
      'see answer show rise fall drop climb sink shrink grow increase decrease decline improve exceed reach run load start respond ' +
      'survive arrive finish take go read watch download install activate switch commit pledge contribute volunteer participate ' +
      'log_in sign_up log_on use_it enrol enroll deliver close consume last cost work fit meet hold need rely get want believe ' +
      'succeed graduate move sell adopts clear settle land ' +
      'mention cite countersign nominate shortlist recognise publish interact engage ask call lose drive recover heal sleep walk eat cook ' +
      'learn speak write bike cycle apply stop contain require experience produce consider see_us handle generate match name live ' +
      'pick cross double triple halve deploy commute',
    shift:
      'increase reduce cut lower decrease shorten raise grow lift boost push bring_down drop shrink slash eliminate double halve triple ' +
      'quadruple expand extend accelerate speed_up multiply minimise maximise scale limit cap cut_down cut_back trim bring_up drive_down ' +
      'drive_up step_up slow_down diminish curb lessen prolong widen narrow contain decrease halve quarter treble rise fall decline climb sink ' +
      'more_than_double move_up jump bring get_down get_up drive take_down ramp_up scale_up prevent avoid remove stop end deplete',
    change:
      'improve strengthen enhance deepen optimise modernise transform streamline simplify develop advance elevate enrich ' +
      'better upgrade refine revitalise intensify foster promote encourage empower leverage professionalise perfect polish ' +
      'improve_on revolutionise harness nurture cultivate broaden reinforce solidify consolidate stabilise sharpen energise unlock ' +
      'amplify stimulate facilitate further mature evolve upskill uplift reinvent rethink redefine rejuvenate harmonise balance ' +
      'work_on focus focus_on strive engage inspire motivate align rationalise build_up level_up humanise differentiate ' +
      'innovate collaborate',
    hold:
      'keep maintain remain stay continue retain_at hold_at keep_on go_on go_on_with carry_on carry_on_with sustain preserve uphold safeguard ' +
      'protect keep_up hold_on_to stick_to stick_with proceed proceed_with keep_going hold_steady',
    state:
      'be have want remain stay need like love know own belong deserve believe hope wish possess mean exist contain ' +
      'consist seem appear feel lack prefer understand is are am was were has had been being',
    deed:
      'make turn give let help enable free bring put set go get become take let move do show work find offer ensure guarantee drive lead ' +
      'own_the think act behave speak tell say ask play stand fight defend change shape open unlock create restore rescue revive return ' +
      'awaken spark ignite light delight surprise amaze wow please invite welcome connect unite reunite bridge link join protect rid ' +
      'master excel compete dominate disrupt pioneer own deliver serve treat ease soothe comfort calm cure heal feed shelter bring_back give_back keep_promises ' +
      'prove demonstrate convince persuade earn grow raise reach win deliver_on live_up live breathe cross explore discover conquer establish position rank ' +
      'become secure settle solve resolve answer understand listen follow embrace adopt celebrate honour honor respect care champion ' +
      'challenge rally mobilise activate anchor root embed weave tie close fill empty pull push draw carry catch chase ' +
      'choose pick prevent stop end begin start finish leave enter exit cover run race walk climb fly sail drive steer navigate ' +
      'plan prepare equip arm outfit dress feed water plant sow harvest reap yield hand place post send ship sell trade buy ' +
      'teach learn study coach mentor guide train educate write rewrite tell tame kill break beat crack fix mend heal repair rebuild ' +
      'remove erase wipe clear clean spread share scale replicate copy test try use reuse recycle restart relaunch retain attract keep_promise ' +
      'strive aim aspire seek pursue contribute participate engage involve include support back fund finance invest save spare spend pay ' +
      'remind reward recognise thank credit value prioritise simplify make_sure see_to swap exchange shift transition transfer translate ' +
      'hold meet host gather collect unearth unleash supercharge fuel power propel ramp accelerate slash crush smash nail own cut take_back cement ' +
      'bust debunk banish ditch drop dare stretch rise shine land leap jump step stride shed shake wake',
    operate:
      'answer match deliver ship resolve process pay decide fix close handle merge open complete respond approve schedule reply ' +
      'dispatch load start finish solve settle serve see fulfil clear book issue refund repair return collect recycle reuse reimburse ' +
      'invoice confirm acknowledge detect restore triage escalate forecast admit discharge treat diagnose operate pick pack sort ' +
      'cover certify encrypt protect tag digitise automate back_up insure track reconcile store host generate cover backup fill ' +
      'review assess register trace audit sell use reach find hand_over contract purchase source buy monitor inspect ',
    maker: 'build create develop establish provide promote drive produce deliver cultivate set start introduce bring offer share launch have give run',
    worknoun:
      'workshop training session interview post campaign event meeting webinar newsletter visit demo report page test feature release ' +
      'sprint audit review survey course town_hall presentation talk video podcast prototype migration pilot experiment policy procedure ' +
      'guide playbook plan roadmap dashboard hire article story prospect_call cold_call call email mailing mail_shot one-on-one coaching ' +
      'assessment document chapter manual handbook blog seminar conference fair exhibition lesson class module template script integration ' +
      'deployment commit ticket_closed pull_request story_point proposal pitch quote offer draft concept strategy_paper white_paper whitepaper ' +
      'brochure flyer poster leaflet excursion trip drill exercise inspection check analysis study case_study advert ad tutorial ' +
      'screen microservice service_migrated endpoint unit_test user_interview customer_interview discovery_call book certification_course ' +
      'headcount vacancy position employee_hired engineer developer designer recruiter apprentice intern nurse teacher salesperson rep ' +
      'tree bench bed outreach_call roundtable hackathon retro retrospective stand-up standup open_day info_evening parents_evening ' +
      'press_release tweet reel concert_programme show rehearsal translation press_kit',
    metric:
      'rate cost time share nps csat sus oee ces dso enps arr mrr roi gmv dau mau wau cac ltv mttr gpa score rating index average median revenue ' +
      'income turnover sales profit margin ebitda ebit cash price spend spending expense churn retention conversion attendance ' +
      'absence absenteeism sickness attrition uptime downtime availability latency throughput speed duration delay lead_time cycle_time waiting_time ' +
      'wait response_time occupancy utilisation utilization yield output volume coverage accuracy error defect bug complaint incident accident injury ' +
      'infection readmission outage failure return refund waste scrap emission energy consumption kwh water co2 footprint inventory stock ' +
      'backlog debt deficit surplus budget variance deviation funding donation grant order booking pipeline deal lead signup sign-up ' +
      'registration download install subscription subscriber membership member visitor visit_to traffic session_length click open_rate engagement_rate ' +
      'usage adoption active_user repeat_purchase basket market_share penetration reach win_rate hit_rate pass_rate grade mark truancy ' +
      'dropout drop-out graduation placement employment unemployment mortality survival length_of_stay no-show no_show cancellation ' +
      'referral recommendation review_score star rework overtime hour percentage proportion ratio number level turnaround payback runway ' +
      'frequency crash query load memory size weight distance age temperature pressure noise mileage fuel growth_rate loss ' +
      'productivity profitability sickness_absence fluctuation staff_turnover disclosure fine penalty claim dispute theft shrinkage ' +
      'vacancy_rate arrears rent fee ticket_volume support_ticket ticket enquiry inquiry callback escalation contract_value ' +
      'lifetime_value contribution expenditure saving win credit customer client user account logo licence_cost partner supporter donor volunteer ' +
      'sla mtbf cpl cpa cpc ctr roas aov arpu nrr grr dora lighthouse vital point pupil_absence test_coverage code_coverage first-time_fix ' +
      'paper_jam click-through clickthrough bounce_rate queue backlog_age waiting_list crime burglary litter passenger punctuality ridership ' +
      'footfall nights harvest catch headway collision casualty sick_leave quit resignation leaver applicant application',
    felt:
      'satisfaction trust awareness confidence engagement morale loyalty reputation happiness motivation retention preference interest ' +
      'perception acceptance commitment belonging wellbeing well-being stress enthusiasm appreciation attendance recognition mood ' +
      'popularity goodwill credibility curiosity pride fear anxiety frustration friction_felt turnout participation involvement brand_awareness image',
    abstract:
      'process tool documentation document communication collaboration cooperation alignment relationship culture team skill quality efficiency ' +
      'effectiveness transparency visibility knowledge capability capacity infrastructure architecture monolith platform system intranet ' +
      'onboarding workflow experience ux governance structure organisation strategy vision planning leadership management innovation agility flexibility ' +
      'security safety compliance reliability stability scalability usability accessibility maintainability performance service support ' +
      'technology data landscape environment practice method methodology standard operation approach mindset partnership network ' +
      'code codebase website app product feature portfolio handover interface coordination teamwork feedback reporting analytics ' +
      'procurement logistics supply_chain hygiene discipline diversity inclusion sustainability development competence expertise understanding ' +
      'synergy value impact excellence professionalism maturity readiness resilience automation digitalisation digitisation transformation ' +
      'recruiting recruitment hiring marketing finance controlling facility equipment training education curriculum teaching care ' +
      'design look brand presence offering package model framework guideline rule policy backup monitoring deployment pipeline_tool ' +
      'relation tie bond dialogue exchange contact alliance front_desk reception office warehouse store shop department depot squad ' +
      'leadership_team meeting_culture work_life_balance balance ownership accountability responsibility decision-making focus clarity',
    generic:
      'customer client user employee people person staff team company organisation organization business quality growth safety security innovation ' +
      'excellence efficiency effectiveness productivity performance result success profit profitability revenue sale sales market brand reputation ' +
      'culture collaboration communication digitalisation digitalization digitisation digitization transformation sustainability process system operation ' +
      'operations service product solution experience satisfaction support relationship partnership leadership talent value impact waste ' +
      'cost risk compliance supply_chain data technology work way level standard future potential opportunity strategy goal target ' +
      'patient student stakeholder partner supplier shareholder investor colleague everyone everybody everything anyone ' +
      'version myself ourselves itself something thing nothing area aspect field sector industry world class expectation need requirement ' +
      'benefit advantage competitiveness competition competitor edge position mindset spirit motivation engagement morale wellbeing well-being health happiness ' +
      'trust transparency integrity respect honesty accountability responsibility ownership agility flexibility resilience stability ' +
      'reliability scalability maturity readiness capability capacity skill competence competency knowledge expertise learning development ' +
      'improvement progress change challenge advancement enhancement optimisation optimization reduction increase expansion execution delivery outcome output ' +
      'offering portfolio project initiative activity practice approach method tool resource asset infrastructure architecture ' +
      'environment place workplace employer job career life care teaching education training onboarding hr it finance marketing ' +
      'user_experience customer_experience patient_experience employee_experience customer_satisfaction customer_focus customer_centricity ' +
      'customer_orientation work_life_balance best_practice state_of_the_art number_one no._1 next_level new_heights all_areas top_employer ' +
      'leader champion player provider vendor choice pioneer role_model benchmark reference trend ambition mission vision purpose ' +
      'money cash budget income margin turnover pipeline deal lead conversion retention loyalty awareness visibility presence reach ' +
      'footprint diversity inclusion equality equity belonging teamwork synergy alignment focus clarity simplicity speed time ' +
      'day year quarter month week game bar standard_of ceiling sky step path journey road foundation basis base core heart ' +
      'power energy force strength passion dedication commitment drive effort hand part role cycle kind type sort form ' +
      'management planning governance control monitoring reporting analysis analytics insight information content website web digital online ' +
      'cloud ai automation software platform app application hardware code engineering design ux interface feature functionality technical debt tech ' +
      'department division unit office site location facility plant production manufacturing logistics warehouse procurement purchasing ' +
      'member audience public community society citizen guest visitor human humanity planet nature climate ecosystem stake ' +
      'accuracy consistency continuity correctness punctuality professionalism courtesy friendliness hospitality service_quality ' +
      'dialogue cooperation coordination interaction exchange network networking relation bond connection link ' +
      'mistake error problem issue failure defect incident complaint bottleneck silo workload stress time_to_market throughput supply ' +
      'demand order stock inventory quality_management cost_structure bottom_line top_line ebit ' +
      'excellence_in human_resources self skillset toolset expectations hygiene well-rounded line',
    people:
      'customer client user employee patient pupil student visitor guest member tenant resident citizen donor volunteer family parent ' +
      'child kid teacher nurse doctor driver passenger reader listener viewer buyer shopper subscriber partner supplier investor ' +
      'manager developer engineer designer colleague staff team people neighbour neighbor farmer owner seller merchant agent ' +
      'candidate applicant newcomer joiner starter leaver account attendee participant alumni learner graduate trainee ' +
      'supporter fan follower household company firm organisation organization school hospital municipality city shop store bakery ' +
      'bank clinic institution prospect lead who they everyone anybody someone signup trial squad business operator retailer dealer reseller ' +
      'reporter journalist editor expert analyst researcher reviewer author player gamer cyclist commuter traveller hotel restaurant',
    outside:
      'court regulator auditor authority authorities ministry ministries parliament council board city_council works_council supervisory_board ' +
      'jury judge tribunal commission notified_body fda ema tuv tüv bafin bank agency inspector inspectorate examiner examination_board ' +
      'customs tax_office patent_office government state committee university accreditation_body ethics_committee journal reviewers ' +
      'shareholders annual_general_meeting general_assembly senate municipality union external_auditor certifier certification_body ' +
      'standards_body planning_authority health_inspector fire_brigade lender insurer publisher cnil ico pharmacopoeia competition_authority ' +
      'rating_agency central_bank donor investor landlord fire_service foundation accreditor awarding_body ofsted',
    settled:
      'certificate certification licence license permit accreditation approval opinion audit exam examination patent clearance verdict ruling judgment ' +
      'judgement tender contract framework_contract agreement lease grant concession diploma degree bachelor master driving_licence mark ce_mark recertification ' +
      'authorisation authorization registration_certificate planning_permission building_permit permission seal label iso_certificate visa ' +
      'paper manuscript article lawsuit case appeal settlement credit_line loan covenant rating listing trademark crash_test ' +
      'homologation type_approval inspection audit_opinion surveillance_audit licence_renewal bar_exam state_exam doctorate phd merger ' +
      'partnership_agreement collective_agreement union_agreement funding_decision attestation type_certificate marking security_clearance kitemark',
    routine:
      'payroll invoice return vat tax mail email ticket call enquiry inquiry request order bin backup maintenance file passport card ' +
      'patient pupil curriculum lesson contract backlog stock customer_mail correspondence delivery shipment parcel bill payment claim application ' +
      'document record account ledger report statement minutes meeting help_desk helpdesk phone hotline reception desk kitchen canteen ' +
      'shift rota roster machine vehicle lift boiler building garden lawn street water waste litter bed ward class classroom room ' +
      'customer client user resident citizen visitor guest member tenant student child children animal plant service care support standard ' +
      'server system network database website software licence user_account password hardware printer channel press social_media ' +
      'law regulation rule policy obligation deadline duty task day-to-day operation operations business process question issue complaint ' +
      'supplier vendor order_book timesheet expense travel booking reservation appointment calendar schedule inspection check ' +
      'test sample blood medication meal food laundry linen post letter package warehouse goods material inventory personnel employee staff ' +
      'rent premium bookkeeping accounting accounts book audit certificate permit licence_application project work',
    deliverable:
      'portal course event museum flat school centre center site building room hotel house shop store warehouse library app application platform website ' +
      'system tool dashboard report plan policy document handbook guide manual book film video campaign programme program certification certificate licence license ' +
      'degree diploma exam credit talk timetable office line plant machine server database data_warehouse crm erp intranet newsletter workshop ' +
      'conference festival garden playground road bridge park branch studio lab hub api sdk integration feature module release version ' +
      'prototype model pilot mvp process strategy framework standard structure register catalogue archive record terms contract agreement ' +
      'head manager director engineer developer designer officer assistant lead rollout launch migration training academy team department kitchen van bakery ' +
      'fleet car truck heat_pump panel turbine station pump roof lift fence wall cinema theatre clinic ward practice cafe café restaurant bar ' +
      'wind_farm warehouse_management_system ticketing_system booking_system cloud postgres kubernetes sap salesforce hubspot jira',
    launching:
      'rollout roll-out launch introduction implementation migration installation construction opening creation development certification ' +
      'recertification relocation renovation refurbishment replacement go-live purchase acquisition setup set-up deployment redesign rebranding ' +
      'relaunch update upgrade publication organisation hiring recruitment completion digitisation integration merger conversion rebuild ' +
      'modernisation overhaul build building reconstruction move transition handover training preparation drafting writing production',
    tool:
      'server website system network machine software database building vehicle fleet garden equipment infrastructure contact register list ' +
      'record file document documentation backlog site page intranet facility premises road track relationship tool platform app account',
    praise:
      'excellent excellence great good best world_class world-class first_class first-class top outstanding superb perfect amazing awesome delightful exceptional ' +
      'superior premium leading cutting-edge cutting_edge state-of-the-art innovative modern robust scalable sustainable friendly professional ' +
      'effective efficient high-quality high_quality high-performing high_performing strong solid smooth seamless easy simple intuitive user-friendly ' +
      'customer-centric customer-focused agile lean smart bright positive meaningful valuable successful optimal ideal ' +
      'reliable stable secure safe healthy vibrant dynamic flexible proactive passionate motivated engaged happy satisfied loved memorable ' +
      'unforgettable remarkable impressive significant substantial real true high highest quality fast quick responsive attractive competitive ' +
      'best-in-class best_in_class unbeatable unmatched unparalleled number_one future-proof data-driven data_driven holistic comprehensive powerful beautiful nice ' +
      'transparent inclusive diverse healthy digital global strategic operational financial sales commercial technical social human personal ' +
      'five-star 24/7 continuous continuously constantly always ever truly really sustainably successfully effectively efficiently proactively professionally ' +
      'profitable mature resilient fit lasting long-term long_term ongoing overall general various different common clear right new own whole full ' +
      'exciting inspiring ambitious bold fantastic brilliant stellar incredible genuine modernised advanced thriving key major big bigger ' +
      'further key everyday daily special proper adequate sufficient appropriate preferred trusted respected recognised renowned well-known',
    direction:
      'better more faster stronger less easier quicker higher lower greater smarter simpler smoother safer cleaner closer deeper broader wider bigger larger improved enhanced ' +
      'increased reduced optimised strengthened cheaper leaner happier healthier fewer shorter slower earlier sooner longer friendlier clearer ' +
      'noticeably substantially significantly considerably clearly markedly greatly strongly greater richer tighter leaner warmer calmer nicer brighter ' +
      'drastically dramatically massively as_fast_as_possible as_much_as_possible as_many_as_possible as_soon_as_possible as_possible ' +
      'worse best most improving growing rising falling decreasing increasing reducing quieter fresher up-to-date happier prouder safer fitter kinder',
    fewer:
      'fewer less shorter lower higher faster quicker more cheaper longer earlier larger bigger increased reduced slower sooner greater smaller rising falling',
    indefinite:
      'several many some numerous various multiple regularly often frequently occasionally a_few few a_lot lots plenty a_number_of a_couple_of enough ' +
      'as_many_as_possible as_much_as_possible as_often_as_possible sufficient adequate appropriate timely promptly quickly soon ' +
      'asap significant considerable substantial a_bit somewhat rapidly swiftly a_handful_of the_majority most_of a_large_number_of',
    periodic:
      'weekly monthly daily annual yearly quarterly fortnightly biweekly bi-weekly nightly hourly incoming scheduled regular usual routine recurring ' +
      'standard statutory required periodic ongoing day-to-day everyday outgoing periodical year-end month-end semi-annual half-yearly standing',
    compulsory: 'mandatory compulsory obligatory required statutory policy sign-off mandated',
    fresh: 'new first second next initial novel brand-new fresh additional further own modern digital automated automatic electronic dedicated central',
    feeling:
      'confident happy satisfied aware informed motivated engaged proud safe welcome comfortable relaxed valued heard supported respected ' +
      'confident_in fluent calm patient independent healthy fit resilient stressed recognised appreciated included at_ease prepared',
    asbefore:
      'as_usual as_before as_always as_ever as_in_past_years like_in_past_years like_in_previous_years as_in_previous_years like_last_year as_last_year ' +
      'as_it_is as_they_are where_it_is where_they_are the_way_it_is at_the_current_level at_current_level at_its_current_level at_present_level ' +
      'at_the_same_level on_the_same_level unchanged business_as_usual as_in_the_past like_before like_every_year as_every_year as_agreed_so_far ' +
      'at_last_year\'s_level at_today\'s_level like_always as_now as_today at_the_present_level same_as_last_year in_the_usual_way to_the_usual_standard at_their_current_level no_worse_than',
    now: 'now today currently presently at_present right_now at_the_moment today_it_is was were previously before formerly baseline current last_year last_quarter yesterday this_year_so_far previous until_now so_far starting_from starting_at start status_quo last_year\'s last_month\'s last_quarter\'s last_season\'s last_month last_season as_is initially used_to_be originally',
    instead:
      'instead_of rather_than up_from down_from coming_from compared_with compared_to versus vs vs. against after_having_been not in_place_of away_from over_from as_against as_opposed_to where_it_was when_it_was',
    atleast: 'at_least minimum min min. more_than over above exceed exceeds exceeding not_less_than no_less_than no_fewer_than not_below or_more or_above or_higher or_better from_at_least beyond upwards_of north_of a_minimum_of and_above and_up or_over',
    atmost: 'at_most maximum max max. less_than under below not_more_than no_more_than up_to not_above not_exceeding within or_less or_fewer or_below or_lower no_longer_than no_later_than fewer_than inside a_maximum_of or_under or_faster nearly',
    by: 'by',
    until: 'by before until till no_later_than latest not_later_than ahead_of prior_to by_the_end_of at_the_latest due on as_of effective from',
    inside: 'in during at throughout',
    purpose: 'so_that so in_order_to such_that leading_to resulting_in to_the_point_where that_leads_to with_the_result_that thus thereby until_at_least in_order_that with_the_aim_of',
    means: 'by through via thanks_to with_the_help_of by_means_of using based_on',
    guard: 'while without whilst with_no but with keeping at_no_more_than at_the_same_time not_at_the_expense_of despite with_at_least with_at_most at_constant at_stable at_unchanged',
    quantifier: 'all every each no zero none any both entire nobody no_one nothing half',
    none: 'no zero none nobody no_one never without nil',
    notcount: 'no_longer at_all after_all all_in_all all_over all_day all_round above_all once_and_for_all all_the_way not_only no_matter for_all first_of_all one_team all_together day_in no_doubt of_all all-round for_good all_about by_no_means in_no_time',
    multiple: 'double doubled doubling doubles twice triple tripled tripling thrice quadruple halve halved halving half quarter treble trebled threefold tenfold twofold one-third two-thirds fivefold halves triples twice_as_many twice_as_much',
    often: 'daily weekly monthly quarterly annually yearly hourly nightly fortnightly once_a every_day each_day twice_a a_day a_week a_month a_year per_week per_month per_day per_year per_quarter every_week every_month every_evening every_morning every_night every_quarter every_year every_sprint each_week each_month each_quarter every_hour a_quarter every_term every_weekend every_other_week every_shift every_season every_workday every_working_day every_release around_the_clock',
    part: 'share_of percentage_of proportion_of rate_of ratio_of percent_of fraction_of portion_of share',
    placeholder: 'x y n xx tbd tba tbc ... … ??? xyz nn x% xx% [x] ___ to_be_defined to_be_decided to_be_confirmed',
    naming:
      'class classes ward line level scope phase version type iso tier year years grade article section route room building step sprint release chapter iec en din ' +
      'soc postgres postgresql python java windows office series stage wave group team zone site block unit part act hall floor gate track model no no. number nr page ' +
      'basel psd gdpr web industry covid top eu wcag pci hipaa http ipv tls php node vue react angular rails sap microsoft form road bus tram motorway platform lot week day depot shift studio plant area district bridge sector pier terminal cabin store shop factory warehouse kitchen court stand segment cohort batch horizon generation gen category cat class_of episode season volume lane bay dock',
    numbername:
      '24/7 360 360° 360-degree 4-eyes 9-to-5 five-star 5-star 5-stars first-class second-hand one-stop one-stop-shop one_team number_one no._1 one-on-one 1:1 1-on-1 two-factor 2-factor first-time first-line second-line 5s 3d 2d 4k 5g 4g b2b b2c c2c p2p 80/20 six_sigma web3 covid-19 b2 c1 b1 a1 a2 c2 1st_level 2nd_level 101 one_voice one_roof one_place one_click one_another one_day at_one no-one one-click one-time zero-trust zero_trust zero-day number_1 #1 co2 h2o a4 a3 one_company at_first first_of_all',
    month: 'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
    weekday: 'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
    holiday: 'easter christmas xmas pentecost whitsun ramadan diwali halloween thanksgiving spring summer autumn fall winter midsummer carnival michaelmas advent year-end new_year mid-year midyear passover black_friday',
    period: 'quarter half term semester trimester fiscal_year school_year season calendar_year financial_year academic_year year month week',
    thisperiod: 'this_quarter this_year this_month this_half this_term this_season this_week this_cycle',
    edge: 'end_of beginning_of start_of middle_of mid close_of the_end_of the_start_of early late mid- eoy eoq eom',
    unit: 'eur usd gbp chf euro euros dollar dollars pound pounds franc francs kg g t tonne tonnes ton tons kwh mwh gwh kw mw km m m2 m² ha litre litres liter liters l gb mb tb kb pp pts point points bps ppm db ',
    timeunit: 's sec secs second seconds ms millisecond milliseconds min mins minute minutes h hr hrs hour hours d day days week weeks wk wks month months mo year years yr yrs quarter quarters workday workdays working_day working_days business_day business_days calendar_day calendar_days night nights',
    money: '€ $ £ ¥ eur usd gbp chf euro euros dollar dollars pound pounds franc francs sek nok dkk pln czk',
    rank: 'rank ranked ranking top place position rated no. number number_one league table market_leader market_leaders first second third',
    article: 'a an the this that these those',
    possessive: 'our my your their his her its whose one\'s',
    preposition: 'of for in on at to with from between among amongst across against about around behind beneath beside beyond during except into near off onto over per since than toward towards under underneath until up upon via within without after before above below through throughout as like by regarding concerning w/ versus vs vs. rather_than instead_of out along despite inside outside',
    relative: 'that which who whom whose where when people_can we_can they_can whoever what whatever why how',
    conjunction: 'and or & + plus but nor as_well_as while',
    we: 'we',
    us: 'our_team our_company our_organisation the_team our_department our_squad our_product our_business my_team',
    pronoun: 'it they them us he she him me you i itself themselves myself yourself ourselves each_other everyone everything somebody anyone nobody one',
    auxiliary: 'is are was were be been being am will would shall should can could may might must do does did has have had get gets got not cannot can\'t won\'t don\'t no_longer',
    filler: 'very much well also even just only too so then there here again etc still already yet not never together within both etc. e.g. i.e. least most',
    nountoo:
      'design support research test process lead market plan access control report review focus target launch release pilot complete open clean free secure close lower better ' +
      'further mature present average deliver score rate rank place mark order order run show talk visit call email mail post print record share stock store sample ship supply ' +
      'survey talk train transfer update upgrade use value visit watch water work change charge check claim class code contract cost cover crash credit cut deal delay demand ' +
      'display document draft drive drop experience file finance fix grade grant group grow guide hand hire host increase index input invoice issue judge label land lead level ' +
      'limit line link list load map master match measure meet model monitor move name need network note offer output pass patch pay phase pick place plant play point position ' +
      'post power practice press price produce program programme project promise push quote raise range read reach rebuild record refund register rent repair request research rest result ' +
      'return reward ride rise risk scale schedule school scope search sell service set shape shift sign sketch sort source space speed spend sponsor staff stage stand start state step stop study ' +
      'submit summer surprise switch table tag tax team track trade trial trust turn view vote wait walk wash welcome win wish blog campaign catalogue coach film fuel fund index light like mentor mind ' +
      'pair workshop script segment sprint tender time total balance benefit better bill budget build burn care cap cash catch outline estimate influence signal backup audit book brief lease patch process second top double half triple quarter free empty mature fit warm cool slow advance forward back ' +
      'own narrow clear correct direct perfect separate live lean smooth tidy wide blanket water staff police bridge house head shelter advertise_ outreach practise progress interest dress exit contact exchange transition exercise experiment focus_ function fall jump leap boost lift lapse surge spike sales',
    event: 'launch release season audit holidays harvest meeting conference fair election go-live opening kick-off kickoff board_meeting agm summer_break school_holidays wedding exam exams deadline term semester wave winter_break review inspection race festival trade_fair match',
  },
  irregular:
    'won:win sold:sell bought:buy built:build made:make held:hold kept:keep left:leave led:lead met:meet paid:pay put:put read:read rebuilt:rebuild run:run ran:run said:say sent:send set:set ' +
    'shown:show signed:sign spent:spend taught:teach told:tell took:take taken:take thought:think understood:understand written:write wrote:write given:give gave:give gone:go went:go grown:grow ' +
    'grew:grow got:get gotten:get found:find felt:feel fell:fall fallen:fall drawn:draw drew:draw done:do did:do cut:cut come:come came:come chosen:choose chose:choose brought:bring broken:break ' +
    'broke:break begun:begin became:become become:become rewritten:rewrite redrawn:redraw redone:redo risen:rise rose:rise sunk:sink shrunk:shrink slept:sleep spoken:speak lost:lose fed:feed ' +
    'sought:seek caught:catch known:know knew:know heard:hear laid:lay let:let hit:hit beaten:beat driven:drive drove:drive seen:see saw:see shot:shoot stood:stand swum:swim won:win dug:dig sown:sow mown:mow ' +
    'shipped:ship rolled_out:roll_out carried_out:carry_out set_up:set_up handed_over:hand_over cleaned_up:clean_up drawn_up:draw_up phased_out:phase_out signed_up:sign_up put_up:put_up written_up:write_up looked_after:look_after rolling_out:roll_out rolls_out:roll_out carrying_out:carry_out setting_up:set_up looking_after:look_after',
  numbers:
    'two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 ' +
    'seventy:70 eighty:80 ninety:90 hundred:100 thousand:1000 million:1000000 dozen:12 zero:0',
  hiddenVerbs:
    'reduction:reduce growth:grow improvement:improve increase:increase expansion:expand optimisation:optimise introduction:introduce development:develop creation:create implementation:implement ' +
    'transformation:transform modernisation:modernise protection:protect retention:retain acquisition:win strengthening:strengthen rollout:roll_out launch:launch opening:open migration:migrate ' +
    'digitalisation:digitalise digitisation:digitise simplification:simplify delivery:deliver promotion:promote prevention:prevent elimination:eliminate enhancement:enhance integration:integrate ' +
    'installation:install renovation:renovate publication:publish preservation:preserve construction:build establishment:establish completion:complete consolidation:consolidate',
  endings: {
    noun: 'tion sion ment ness ship ance ence ency ancy ism ist ology ity hood dom ture age eer ics',
    adjective: 'able ible ful less ous ive ical ial onal ary ish proof -free -ready -driven ic',
    verb: 'ise ize ify ate',
  },
};
